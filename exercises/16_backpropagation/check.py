"""Figures and verdicts of 16: the loss as a formula of 13 parameters, judged by the kit's own kinds.

Gradients and training steps are so compared with exact derivatives, within derived tolerances; the mistakes of
backpropagation that no edit of that formula makes are computed as their programs would.
"""

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations, permutations
from typing import Any

import msgspec
import numpy as np

from harness.judge import reading
from harness.judge.authoring import (
    Answer,
    Unreadable,
    array,
    as_kind,
    figure,
    given,
    is_right,
    numbers_detail,
    right,
    words,
    wrong,
)
from harness.judge.evidence import single_precision, single_precision_path
from harness.judge.model import Check
from harness.judge.naming.quotients import name_quotients
from harness.oracle.numbers import BALL, evaluator, to_ball
from harness.oracle.precision import ARITHMETIC
from harness.spec.formula import parse
from harness.spec.model import Derivative, Exercise, Figure, PathKind, Task, ValueKind
from harness.wire import Numbers, Value

PARTS = (("W1", (2, 3)), ("b1", (3,)), ("W2", (3, 1)), ("b2", (1,)))
ENDS = (6, 9, 12)  # where the parts end in the vector of 13
PUBLIC = (0.5, -0.4, 0.3, 0.8, 0.6, -0.7, 0.1, -0.2, 0.3, 0.9, -1.1, 0.7, -0.3)
PUBLIC_RATE = 0.5
SIGMOID = evaluator(parse("1/(1 + exp(-z))", ["z"]), ["z"], BALL)
ROUNDINGS = 16  # of a sigmoid, in whatever form: each value lies between 0 and 1
HIDDEN = 2
HIDDEN_WRONG = "With other parameters, rows or rates than the statement's it is wrong."

# ---------------------------------------------------------------- figures


def figures(exercise: Exercise, task: Task, draw: random.Random) -> Iterator[Figure]:
    """The statement's network on XOR, then others on other rows."""
    if task.name == "sigmoid":
        yield from (figure(z=z) for z in (0.0, 2.0, 1000.0, -1000.0))
        yield figure(z=np.array([[-1.5, 0.5], [3.0, -0.25], [1000.0, -1000.0]]))
        yield figure(public=False, z=round(draw.uniform(-6, -1), 2))
        yield figure(public=False, z=np.array([round(draw.uniform(-9, 9), 2) for _ in range(5)]))
        return
    x1, x2, target = (np.array(column.values) for column in exercise.columns)
    yield _figure(task, np.array(PUBLIC), np.column_stack([x1, x2]), target, PUBLIC_RATE, 10, public=True)
    for _ in range(HIDDEN):
        rows = draw.randint(5, 7)
        parameters = np.array([draw.choice((-1, 1)) * round(draw.uniform(0.2, 1.4), 2) for _ in PUBLIC])
        x = np.array([[round(draw.uniform(-1.5, 1.5), 2) for _ in range(2)] for _ in range(rows)])
        y = np.array([0.0, 1.0, *(float(draw.randint(0, 1)) for _ in range(rows - 2))])
        yield _figure(task, parameters, x, y, round(draw.uniform(0.2, 0.9), 2), draw.randint(4, 8), public=False)


def _figure(
    task: Task, parameters: np.ndarray, x: np.ndarray, y: np.ndarray, rate: float, steps: int, *, public: bool
) -> Figure:
    held = {"params": given("network", parameters), "x": x, "y": y.reshape(-1, 1)}
    if "learning_rate" in task.arguments:
        return figure(public=public, **held, learning_rate=Fraction(str(rate)), n_iterations=steps)
    return figure(public=public, **held)


# ---------------------------------------------------------------- verdicts


def judge(exercise: Exercise, task: Task, figure: Figure, answer: Answer) -> Check:
    """By the task."""
    if task.name == "sigmoid":
        return _judge_sigmoid(task, figure, answer)
    inputs = _inputs(exercise, figure)
    if task.name == "loss":
        return _judge_loss(exercise, task, inputs, answer)
    if asked := descent(exercise, task, figure):
        return _judge_path(exercise, task, *asked, answer)
    return _judge_gradients(exercise, task, inputs, answer)


def _inputs(exercise: Exercise, asked: Figure) -> Figure:
    """The figure in the names of the formula."""
    (parameters,) = asked.givens[0].parameters
    x, y = (array(column) for column in asked.vectors)
    names = exercise.function("loss").variables
    columns = {"x1": x[:, 0], "x2": x[:, 1], "target": y.reshape(-1)}
    numbers = dict(zip(names, parameters.values, strict=True))
    return figure(public=asked.public, **numbers, **columns, **dict(asked.numbers))


def _judge_sigmoid(task: Task, asked: Figure, answer: Answer) -> Check:
    single = not asked.vectors
    z = np.array([float(asked.number("z"))]) if single else array(asked.vectors[0])
    names = ("missing-parentheses-expand",) if _brackets_lost(z, answer) else ()
    if names and not answer.finite:
        raise Unreadable("NaN or infinity came back among the numbers.", *names)
    found = answer.numbers(1) if single else answer.array(*z.shape).reshape(-1)
    precision = "float32" if np.array_equal(found.astype(np.float32), found) else "float64"
    tolerance = ROUNDINGS * ARITHMETIC[precision].u
    rows = [
        (f"sigmoid({words(point)})", float(value), float(SIGMOID([to_ball(Fraction(point))])), tolerance)
        for point, value in zip(z.reshape(-1).tolist(), found, strict=True)
    ]
    detail = numbers_detail(*rows)
    for label, value, exact, _ in rows:
        if abs(value - exact) > tolerance:
            shown = (
                f"{label} came out as {words(value)}." if asked.public else "Another z than the statement's is wrong."
            )
            return wrong(shown, *names, detail=detail)
    return right(detail)


def _brackets_lost(z: np.ndarray, answer: Answer) -> bool:
    """Whether the fraction bar of either form of the sigmoid reaches too little."""
    read = reading.block(answer.value)
    if not isinstance(read, reading.Block) or read.numbers.size != z.size:
        return False
    with np.errstate(over="ignore"):
        lost = (1 + np.exp(-z), 2 * np.exp(z))
    return any(np.allclose(read.numbers.reshape(-1), one.reshape(-1), rtol=1e-6, atol=0) for one in lost)


def _judge_loss(exercise: Exercise, task: Task, inputs: Figure, answer: Answer) -> Check:
    check = as_kind(ValueKind((Derivative("loss"),)), exercise, task, inputs, answer)
    if check.status == "pass" or check.difference is None:
        return check
    found, expected = check.difference.observed, check.difference.expected
    factors = {
        len(inputs.vectors[0].values): "as the sum over the rows, not as their mean",
        1 / np.log(10): "with logarithms to base 10",
        1 / np.log(2): "with logarithms to base 2",
        -1: "with the opposite sign",
    }
    how = next((how for factor, how in factors.items() if abs(found - factor * expected) < 1e-9 * abs(found)), "")
    message = f"The loss came out as {words(found)}{f', {how}' if how else ''}." if inputs.public else HIDDEN_WRONG
    near = _nearness(single_precision([found], len(inputs.vectors[0].values)))
    names = (name for name, value in _wrong_losses(inputs) if abs(found - value) < near * abs(value))
    return msgspec.structs.replace(check, message=message, mistakes=check.mistakes or tuple(dict.fromkeys(names)))


def descent(exercise: Exercise, task: Task, figure: Figure) -> tuple[PathKind, Figure] | None:
    """The kit's own kind of path that a task is, and the figure in the formula's names."""
    if not task.name.endswith("train"):
        return None
    return PathKind("loss", "sgd", exercise.function("loss").variables), _inputs(exercise, figure)


def _judge_path(exercise: Exercise, task: Task, kind: PathKind, inputs: Figure, answer: Answer) -> Check:
    check = as_kind(kind, exercise, task, inputs, answer)
    difference = check.difference
    if difference is None and not check.mistakes and check.status != "pass" and _in_arrays(answer):
        return msgspec.structs.replace(check, mistakes=("wrong-container-or-nesting",))
    if difference is None or np.isnan(difference.observed):
        return check
    message = f"Point {difference.step} of the path is not where the step leads; see {_place(difference.component)}."
    if difference.step == 0:
        message = "The path does not begin with the parameters that were given."
    message = message if inputs.public else HIDDEN_WRONG
    if not inputs.public and _as_shown(exercise, task, kind, inputs, answer):
        return msgspec.structs.replace(check, message=message, mistakes=("hard-coded-hyperparameters",))
    return msgspec.structs.replace(
        check, message=message, mistakes=_both(_steps_slip(task, inputs, answer), check, task)
    )


def _as_shown(exercise: Exercise, task: Task, kind: PathKind, inputs: Figure, answer: Answer) -> bool:
    """Whether the path is right for this figure with the rate, or with the start, of the statement's example."""
    columns, numbers = {column.name: array(column) for column in inputs.vectors}, dict(inputs.numbers)
    start = dict(zip(kind.start, PUBLIC, strict=True))
    others = (figure(public=False, **columns, **numbers | shown) for shown in ({"learning_rate": PUBLIC_RATE}, start))
    return any(is_right(kind, exercise, task, one, answer) for one in others)


def _in_arrays(answer: Answer) -> bool:
    """Whether the points are lists of four arrays, or the path is a list of four histories."""
    shapes = [_squeezed(shape) for _, shape in PARTS]
    items = reading.items(answer.value)
    histories = [shape[1:] for shape in _shapes(answer.value) if shape]
    return bool(items) and (all(_shapes(item) == shapes for item in items) or histories == shapes)


def _shapes(value: Value) -> list[tuple[int, ...]]:
    read = (reading.block(item) for item in reading.items(value))
    return [_squeezed(one.numbers.shape) for one in read if isinstance(one, reading.Block)]


# ---------------------------------------------------------------- gradients as a list of four


def _judge_gradients(exercise: Exercise, task: Task, inputs: Figure, answer: Answer) -> Check:
    shaped = _flattened(answer, inputs)
    kind = ValueKind(tuple(Derivative("loss", (name,)) for name in exercise.function("loss").variables))
    check = as_kind(kind, exercise, task, inputs, shaped)
    if check.status == "pass" or check.difference is None:
        return check
    found = shaped.numbers(13)
    message = f"The gradient of {_place(check.difference.step)} is wrong. {_right_parts(inputs, found)}"
    return msgspec.structs.replace(check, message=message, mistakes=_both(_slips(task, inputs, found), check, task))


def _flattened(answer: Answer, inputs: Figure) -> Answer:
    """The four arrays as one vector of 13; Unreadable says which of them has another shape."""
    parts = answer.parts(len(PARTS))
    arrays = [part.array(*[-1] * _dimension(part)) if part.finite else None for part in parts]
    for (name, shape), found in zip(PARTS, arrays, strict=True):
        if found is None:
            raise Unreadable(f"The gradient of {name} is no array of finite numbers.")
        if _squeezed(found.shape) != _squeezed(shape):
            named = _misshapen(found.shape, shape, len(inputs.vectors[0].values))
            named = ("gradient-components-swapped",) if _exchanged(inputs, arrays) else named
            raise Unreadable(f"The gradient of {name} has the shape {found.shape}; {name} has {shape}.", *named)
    flat = np.concatenate([found.reshape(-1) for found in arrays if found is not None]).astype("<f8")
    value = Numbers("list of array", "float64", flat.shape, flat.tobytes())
    return Answer(msgspec.structs.replace(answer.returned, value=value))


def _misshapen(found: tuple[int, ...], shape: tuple[int, ...], rows: int) -> tuple[str, ...]:
    """The name of a gradient's wrong shape: turned over, or with the rows not yet added up."""
    if _squeezed(found[::-1]) == _squeezed(shape):
        return ("matrix-gradient-transpose-missing",)
    summed = (rows, *_squeezed(shape)[-1:])
    return ("elementwise-instead-of-matmul",) if _squeezed(found) == summed else ()


def _exchanged(inputs: Figure, arrays: Iterable[np.ndarray | None]) -> bool:
    """Whether these are the right gradients in another order."""
    found = [part.reshape(-1) for part in arrays if part is not None]
    right = np.split(_backwards(*_network(inputs)), ENDS)
    return any(
        all(a.shape == b.shape and np.allclose(a, b, rtol=1e-5, atol=1e-7) for a, b in zip(found, order, strict=True))
        for order in permutations(right)
        if len(found) == len(right)
    )


def _dimension(part: Answer) -> int:
    return len([n for n in part.value.shape if n != 1]) if isinstance(part.value, Numbers) else 1


def _squeezed(shape: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(n for n in shape if n != 1)


def _place(index: int) -> str:
    """Where in the four gradients a component of the vector lies."""
    part = sum(index >= end for end in ENDS)
    name, shape = PARTS[part]
    inside = np.unravel_index(index - (0, *ENDS)[part], shape)
    return f"{name}[{', '.join(str(int(i)) for i in inside)}]"


def _right_parts(inputs: Figure, found: np.ndarray) -> str:
    """Which of the four gradients are right."""
    pairs = zip(PARTS, np.split(found, ENDS), np.split(_backwards(*_network(inputs)), ENDS), strict=True)
    good = [name for (name, _), a, b in pairs if np.allclose(a, b, rtol=1e-5, atol=1e-7)]
    return f"Right are those of {', '.join(good)}." if good else "None of the four is right."


# ---------------------------------------------------------------- the network in float64


def _network(inputs: Figure) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    x1, x2, y = (array(column) for column in inputs.vectors)
    parameters = np.array([float(value) for _, value in inputs.numbers[:13]])
    return parameters, np.column_stack([x1, x2]), y.reshape(-1, 1)


def _sigmoid(z: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-z))


@dataclass(frozen=True)
class Pass:
    """The network forwards, and every factor of the way back: a slip has another one in its place."""

    x: np.ndarray
    y: np.ndarray
    a: np.ndarray
    s: np.ndarray
    z: np.ndarray
    p: np.ndarray
    outer: np.ndarray  # the error at z
    slope: np.ndarray  # of the hidden sigmoids
    through: np.ndarray  # what the error passes on its way to the hidden layer
    into_W1: np.ndarray
    into_W2: np.ndarray

    @property
    def before_slope(self) -> np.ndarray:
        """The error at p, where the slope of the output is still to come."""
        return (self.p - self.y) / (self.p * (1 - self.p)) / len(self.y)

    def gradients(self) -> np.ndarray:
        """All 13 derivatives."""
        inner = (self.outer @ self.through.T) * self.slope
        parts = (self.into_W1.T @ inner, inner.sum(axis=0), self.into_W2.T @ self.outer, self.outer.sum(axis=0))
        return np.concatenate([part.reshape(-1) for part in parts])


def _forwards(parameters: np.ndarray, x: np.ndarray, y: np.ndarray) -> Pass:
    W1, b1, W2, b2 = (part.reshape(shape) for part, (_, shape) in zip(np.split(parameters, ENDS), PARTS, strict=True))
    a = x @ W1 + b1
    s = _sigmoid(a)
    z = s @ W2 + b2
    p = _sigmoid(z)
    return Pass(x, y, a, s, z, p, outer=(p - y) / len(y), slope=s * (1 - s), through=W2, into_W1=x, into_W2=s)


def _backwards(parameters: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return _forwards(parameters, x, y).gradients()


def _loss(parameters: np.ndarray, x: np.ndarray, y: np.ndarray) -> float:
    z = _forwards(parameters, x, y).z
    return float(np.mean(np.logaddexp(0, z) - y * z))


# ---------------------------------------------------------------- mistakes of backpropagation

Slope = Callable[[np.ndarray, np.ndarray], np.ndarray]  # of a sigmoid, by its input and its value
Edit = Callable[[Pass], dict[str, np.ndarray]]

# What stands in the place of s(1 − s): at the hidden layer, at the output, or at both.
SLOPES: tuple[tuple[str, Slope], ...] = (
    ("chain-innermost-layer-missing", lambda a, s: np.ones_like(s)),
    ("chain-inner-derivative-missing", lambda a, s: np.ones_like(s)),
    ("chain-inner-derivative-missing", lambda a, s: -(s**2)),
    ("sigmoid-derivative-on-input", lambda a, s: a * (1 - a)),
    ("sigmoid-derivative-on-input", lambda a, s: _sigmoid(s) * (1 - _sigmoid(s))),
    ("quotient-denominator-not-squared", lambda a, s: 1 - s),
    ("power-exponent-not-lowered", lambda a, s: 1 - s),
)
# Other factors, as somebody writes them who differentiates by hand.
FACTORS: tuple[tuple[str, Edit], ...] = (
    ("chain-inner-sign-lost", lambda f: {"slope": -f.slope}),
    ("chain-inner-sign-lost", lambda f: {"outer": -(f.y * (1 - f.p) + (1 - f.y) * f.p) / len(f.y)}),
    ("log-inner-derivative-missing", lambda f: {"outer": -(f.y * (1 - f.p) + (1 - f.y) * f.p) / len(f.y)}),
    (
        "log-derivative-reciprocal-of-log",
        lambda f: {"outer": ((1 - f.y) / np.log(1 - f.p) - f.y / np.log(f.p)) / len(f.y) * f.p * (1 - f.p)},
    ),
    ("missing-parentheses-expand", lambda f: {"outer": f.p - f.y / len(f.y)}),
    ("chain-inner-derivative-missing", lambda f: {"through": np.ones_like(f.through)}),
    ("dw-missing-x", lambda f: {"into_W1": np.ones_like(f.into_W1)}),
    ("dw-missing-x", lambda f: {"into_W2": np.ones_like(f.into_W2)}),
    ("dw-missing-x", lambda f: {"into_W1": np.ones_like(f.into_W1), "into_W2": np.ones_like(f.into_W2)}),
)
# Slips in the loss itself, which a tape differentiates as it stands.
LOSSES: tuple[tuple[str, Edit], ...] = (
    ("broadcast-n-by-n-residuals", lambda f: {"outer": (f.p - f.y.mean()) / len(f.y)}),
    ("broadcast-n-by-n-residuals", lambda f: {"outer": f.p - f.y.mean()}),
    ("missing-parentheses-expand", lambda f: {"outer": -f.y / len(f.y)}),
)
BIASES = (slice(6, 9), slice(12, 13))
GROUPS = (((0, 1), (2, 3)), ((2, 3), (0, 1)), ((0, 2), (1, 3)), ((1, 3), (0, 2)))  # of arrays that move together
Named = Iterator[tuple[str, np.ndarray]]


def _wrong_gradients(parameters: np.ndarray, x: np.ndarray, y: np.ndarray, *, by_hand: bool) -> Named:
    """What each slip gives for the 13 derivatives."""
    right = _forwards(parameters, x, y)
    for name, edit in (*LOSSES, *(FACTORS if by_hand else ())):
        yield name, replace(right, **edit(right)).gradients()
    yield from _without_biases(parameters, x, y)
    if not by_hand:
        return
    for name, slope in SLOPES:
        hidden: dict[str, Any] = {"slope": slope(right.a, right.s)}
        output: dict[str, Any] = {"outer": right.before_slope * slope(right.z, right.p)}
        for changed in (hidden, output, hidden | output):
            yield name, replace(right, **changed).gradients()
    parts = np.split(right.gradients(), ENDS)
    for chosen in (set(some) for size in (1, 2, 3) for some in combinations(range(4), size)):
        for name, factor in (("only-one-gradient-divided-by-n", len(y)), ("double-division-by-n", 1 / len(y))):
            yield name, np.concatenate([factor * part if i in chosen else part for i, part in enumerate(parts)])
    yield "matrix-gradient-transpose-missing", np.concatenate([parts[0].reshape(2, 3).T.reshape(-1), *parts[1:]])
    for name in ("gradient-components-swapped", "wrong-container-or-nesting"):
        yield name, np.concatenate([parts[0], parts[2], parts[1], parts[3]])


def _without_biases(parameters: np.ndarray, x: np.ndarray, y: np.ndarray) -> Named:
    """Biases left out of the model, or only of what is learnt."""
    for some in (BIASES, BIASES[:1], BIASES[1:]):
        without = _without(parameters, some)
        yield "bias-missing", _backwards(without, x, y)
        yield "bias-missing", _without(_backwards(without, x, y), some)
        yield "bias-missing", _without(_backwards(parameters, x, y), some)


def _without(vector: np.ndarray, some: Iterable[slice]) -> np.ndarray:
    kept = vector.copy()
    for part in some:
        kept[part] = 0
    return kept


def _wrong_losses(inputs: Figure) -> Iterator[tuple[str, float]]:
    """What each slip gives for the loss."""
    parameters, x, y = _network(inputs)
    p, n = _forwards(parameters, x, y).p, len(y)
    ones, others = y * np.log(p), (1 - y) * np.log(1 - p)
    pairs = -float(np.mean(y.mean() * np.log(p) + (1 - y.mean()) * np.log(1 - p)))
    yield "broadcast-n-by-n-residuals", pairs
    yield "broadcast-n-by-n-residuals", pairs * n
    for some in (BIASES, BIASES[:1], BIASES[1:]):
        yield "bias-missing", _loss(_without(parameters, some), x, y)
    yield "missing-parentheses-expand", float(np.mean(others - ones))
    yield "missing-parentheses-expand", -float(np.mean(ones + 1 - y * np.log(1 - p)))


def _nearness(narrow: bool) -> float:
    """How near numbers of two programs come, relative to the largest."""
    return 2e-5 if narrow else 1e-9


def _names(wrong: Iterable[tuple[str, np.ndarray]], found: np.ndarray, right: np.ndarray, near: float) -> Iterator[str]:
    """The names whose numbers were found and are no right ones."""
    for name, numbers in wrong:
        if (np.abs(found - numbers) <= near).all() and (np.abs(numbers - right) > 10 * near).any():
            yield name


def _both(own: tuple[str, ...], check: Check, task: Task) -> tuple[str, ...]:
    """The names of this exercise and the kit's: on few rows of zeros and ones several slips give the same numbers.

    The kit's include slips on paper, of which a tape makes none.
    """
    return tuple(dict.fromkeys((*own, *(check.mistakes if task.implementation == "by_hand" or not own else ()))))


def _slips(task: Task, inputs: Figure, found: np.ndarray) -> tuple[str, ...]:
    """The names of the slips that give these derivatives, worked out or by differences."""
    parameters, x, y = _network(inputs)
    by_hand, right = task.implementation == "by_hand", _backwards(parameters, x, y)
    narrow = single_precision(found.tolist(), len(y))
    wrong = _wrong_gradients(parameters, x, y, by_hand=by_hand)
    names = tuple(dict.fromkeys(_names(wrong, found, right, _nearness(narrow) * np.abs(found).max())))
    if names or narrow or not by_hand:
        return names
    return name_quotients(lambda point: _loss(point, x, y), parameters, found, right, ENDS)


def _steps_slip(task: Task, inputs: Figure, answer: Answer) -> tuple[str, ...]:
    """The names of the slips that explain every step of a path from the student's own point before it."""
    try:
        path = answer.array(-1, 13).reshape(-1, 13)
    except Unreadable:
        return ()
    start, x, y = _network(inputs)
    rate = float(inputs.number("learning_rate"))
    if len(path) < 2 or not rate or not np.allclose(path[0], start, rtol=1e-6, atol=1e-7):
        return ()
    narrow = single_precision_path([tuple(point) for point in path.tolist()], rate, len(y))
    implied = (path[:-1] - path[1:]) / rate
    # The difference of two points keeps few digits of a small step.
    near = _nearness(narrow) * np.abs(implied).max() + (2e-7 if narrow else 1e-15) * np.abs(path).max() / rate
    right = np.array([_backwards(point, x, y) for point in path[:-1]])
    columns = (list(_wrong_steps(point, x, y, rate, by_hand=task.implementation == "by_hand")) for point in path[:-1])
    wrong = [(same[0][0], np.array([numbers for _, numbers in same])) for same in zip(*columns, strict=True)]
    return tuple(dict.fromkeys(_names(wrong, implied, right, near)))


def _wrong_steps(point: np.ndarray, x: np.ndarray, y: np.ndarray, rate: float, *, by_hand: bool) -> Named:
    """What each slip makes of one step: a wrong gradient, or a right one asked for while the parameters move."""
    yield from _wrong_gradients(point, x, y, by_hand=by_hand)
    right = _forwards(point, x, y)
    moved = right.through - rate * (right.into_W2.T @ right.outer)
    yield "sequential-instead-of-simultaneous", replace(right, through=moved).gradients()
    arrays = np.split(np.arange(13), ENDS)
    orders = [[arrays[i] for i in order] for order in permutations(range(4))]
    orders += [[np.concatenate([arrays[i] for i in group]) for group in groups] for groups in GROUPS]
    orders.append(list(np.arange(13).reshape(-1, 1)))
    for order in orders:
        now = point.copy()
        for part in order:
            now[part] -= rate * _backwards(now, x, y)[part]
        for name in ("sequential-instead-of-simultaneous", "temporary-alias-sequential"):
            yield name, (point - now) / rate
