"""Figures and verdicts of 07: the mean squared error of a line over rows, judged by the kit's own kinds.

Tolerances are the kit's derived ones: for float32 tensors the bound of a sum over n rows in single precision. The
numbers that reach a tape function are float32 already, so the reference starts from the very numbers it is given.
"""

import random
from collections.abc import Iterator

import msgspec
import numpy as np

from harness.judge.authoring import Answer, Unreadable, array, as_kind, figure, given, is_right
from harness.judge.model import Check
from harness.spec.model import Derivative, Exercise, Figure, MinimiserKind, PathKind, Task, ValueKind
from harness.wire import Numbers

KINDS = {
    "closed_form": MinimiserKind("mse"),
    "tape_dense_gradients": ValueKind((Derivative("mse", ("weight",)), Derivative("mse", ("bias",)))),
    "tape_fit_dense": PathKind("mse", "sgd", ("weight", "bias")),
}
PUBLIC_START = (-0.5, 0.25)  # short in binary, so that float32 holds them exactly
PUBLIC_RATE, PUBLIC_STEPS = (
    0.1,
    100,
)  # 0.01 and 1000 lead as far, in ten times the time; a test of the course walks them
HIDDEN = 2


def figures(exercise: Exercise, task: Task, draw: random.Random) -> Iterator[Figure]:
    """The statement's hundred points, then noisy lines of other lengths and slopes."""
    x, y = (np.array(column.values).reshape(-1, 1) for column in exercise.columns)
    yield _figure(task, x, y, PUBLIC_START, PUBLIC_RATE, PUBLIC_STEPS, public=True)
    for _ in range(HIDDEN):
        numbers = np.random.default_rng(draw.getrandbits(32))
        x = numbers.normal(draw.uniform(-0.6, 0.6), 1.0, (draw.randint(20, 45), 1))
        y = draw.uniform(-3, -1) * x + draw.uniform(1, 3) + numbers.normal(0, 0.3, x.shape)
        start = (draw.uniform(0.5, 1.5), draw.uniform(-1.5, -0.5))
        yield _figure(task, x, y, start, draw.uniform(0.03, 0.2), draw.randint(5, 12), public=False)


def _figure(
    task: Task, x: np.ndarray, y: np.ndarray, start: tuple[float, float], rate: float, steps: int, *, public: bool
) -> Figure:
    if task.name == "closed_form":
        return figure(public=public, x=x, y=y)
    x, y = (values.astype(np.float32).astype(np.float64) for values in (x, y))
    weight, bias = (float(np.float32(value)) for value in start)
    tensors = {"layer": given("dense", weight, bias), "x": given("column", x), "y_true": given("column", y)}
    if task.name == "tape_dense_gradients":
        return figure(public=public, **tensors)
    return figure(public=public, **tensors, learning_rate=rate, n_iterations=steps)


def descent(exercise: Exercise, task: Task, figure: Figure) -> tuple[PathKind, Figure] | None:
    """The kit's own kind of path that a task is, and the figure in the formula's names."""
    kind = KINDS[task.name]
    return (kind, _inputs(figure)) if isinstance(kind, PathKind) else None


def judge(exercise: Exercise, task: Task, figure: Figure, answer: Answer) -> Check:
    """By the kind that fits; what none of its named mistakes explains may be a broadcast, or the other order."""
    kind, right = KINDS[task.name], _inputs(figure)
    check = as_kind(kind, exercise, task, right, answer)
    if check.status == "pass" or check.mistakes:
        return check
    if isinstance(kind, PathKind) and not figure.public and _as_shown(kind, exercise, task, right, answer):
        return msgspec.structs.replace(check, mistakes=("hard-coded-hyperparameters",))
    if task.name == "closed_form" and answer.numbers(2)[0] == 0:  # n² products would leave rounding errors of theirs
        names = ("integer-division-kills-step",) if _divided_away(right, answer) else ()
        return msgspec.structs.replace(check, mistakes=names)
    if is_right(kind, exercise, task, _averaged(right), answer):
        return msgspec.structs.replace(check, mistakes=("broadcast-n-by-n-residuals",))
    if isinstance(kind, PathKind) and _in_batches(right, answer):
        return msgspec.structs.replace(check, mistakes=("minibatch-instead-of-full-batch",))
    turned = _turned(answer)
    if turned is not None and is_right(kind, exercise, task, right, turned):
        return msgspec.structs.replace(check, mistakes=("gradient-components-swapped",))
    return check


def _inputs(asked: Figure) -> Figure:
    """The figure in the names of the formula."""
    made = {one.name: one.parameters for one in asked.givens}
    if not made:
        return figure(public=asked.public, **{c.name: array(c).reshape(-1) for c in asked.vectors})
    weight, bias = made["layer"]
    x, y = (array(made[name][0]).reshape(-1) for name in ("x", "y_true"))
    return figure(public=asked.public, weight=weight, bias=bias, x=x, y=y, **dict(asked.numbers))


def _as_shown(kind: PathKind, exercise: Exercise, task: Task, right: Figure, answer: Answer) -> bool:
    """Whether the path is right for this figure with the rate, or with the start, of the statement's example."""
    columns = {column.name: array(column) for column in right.vectors}
    asked = dict(right.numbers)
    shown: tuple[dict[str, float], ...] = (
        {"learning_rate": PUBLIC_RATE},
        dict(zip(("weight", "bias"), PUBLIC_START, strict=True)),
    )
    others = (figure(public=False, **columns, **{**asked, **numbers}) for numbers in shown)
    return any(is_right(kind, exercise, task, one, answer) for one in others)


def _divided_away(right: Figure, answer: Answer) -> bool:
    """1 // n is 0, and 0 times the sum is a 0 with its sign, through which the line goes by the means.

    Some sums are negative: a 0 that is only written down does not have their sign.
    """
    x, y = (array(column) for column in right.vectors)
    weight, bias = answer.numbers(2)
    below = float((x - x.mean()) @ (y - y.mean())) < 0
    return bool(np.signbit(weight) == below and np.isclose(bias, y.mean(), rtol=1e-8))


def _averaged(right: Figure) -> Figure:
    """What (n, 1) minus (n,) comes to: all n² differences. Their mean square slopes as if each y were their mean."""
    x, y = (array(column) for column in right.vectors)
    return figure(public=right.public, x=x, y=np.full_like(y, y.mean()), **dict(right.numbers))


def _turned(answer: Answer) -> Answer | None:
    """The same pairs, the second number first."""
    try:
        pairs = answer.array(-1, 2)
    except Unreadable:
        try:
            pairs = answer.numbers(2)
        except Unreadable:
            return None
    turned = np.ascontiguousarray(pairs[..., ::-1], dtype="<f8")
    value = Numbers("ndarray", "float64", turned.shape, turned.tobytes())
    return Answer(msgspec.structs.replace(answer.returned, value=value))


# ---------------------------------------------------------------- steps within an iteration


def _in_batches(right: Figure, answer: Answer) -> bool:
    """Whether each point is a walk through the rows away from the one before it, so many rows at a time in order.

    Or a single such step, where a point is noted for each.
    """
    try:
        path = answer.array(-1, 2)
    except Unreadable:
        return False
    x, y = (array(column) for column in right.vectors)
    rate = float(right.number("learning_rate"))
    if len(path) < 3:
        return False
    before, near = path[:-1], 1e-5 * np.abs(path).max()
    for size in range(1, len(x)):
        starts = range(0, len(x), size)
        for whole in {len(starts), len(x) // size}:  # the last rows may be too few for a batch, and be left out
            batches = [slice(start, start + size) for start in starts[:whole]]
            passed = before
            for batch in batches:
                passed = _stepped(passed, x[batch], y[batch], rate)
            if (np.abs(path[1:] - passed) <= near).all():
                return True
            ends = (_stepped(before[i :: len(batches)], x[b], y[b], rate) for i, b in enumerate(batches))
            noted = (np.abs(path[1 + i :: len(batches)] - end) <= near for i, end in enumerate(ends))
            if all(one.all() for one in noted):
                return True
    return False


def _stepped(lines: np.ndarray, x: np.ndarray, y: np.ndarray, rate: float) -> np.ndarray:
    """Lines of shape (m, 2), each a step further down the mean squared error of these rows."""
    residuals = lines[:, :1] * x + lines[:, 1:] - y
    return lines - rate * 2 * np.stack([(residuals * x).mean(axis=1), residuals.mean(axis=1)], axis=1)
