"""Figures and verdicts of 16: the loss as a formula of 13 parameters, judged by the kit's own kinds.

Gradients and training steps are so compared with exact derivatives, within derived tolerances; the mistakes of
backpropagation that no edit of that formula makes are computed as their programs would.
"""

import random
from collections.abc import Iterator
from fractions import Fraction

import msgspec
import numpy as np

from harness.judge.authoring import (
    Answer,
    Unreadable,
    array,
    as_kind,
    figure,
    given,
    numbers_detail,
    right,
    words,
    wrong,
)
from harness.judge.model import Check
from harness.oracle.numbers import BALL, evaluator, to_ball
from harness.oracle.precision import ARITHMETIC
from harness.spec.formula import parse
from harness.spec.model import Derivative, Exercise, Figure, PathKind, Task, ValueKind
from harness.wire import Numbers

PARTS = (("W1", (2, 3)), ("b1", (3,)), ("W2", (3, 1)), ("b2", (1,)))
ENDS = (6, 9, 12)  # where the parts end in the vector of 13
PUBLIC = (0.5, -0.4, 0.3, 0.8, 0.6, -0.7, 0.1, -0.2, 0.3, 0.9, -1.1, 0.7, -0.3)
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
    yield _figure(task, np.array(PUBLIC), np.column_stack([x1, x2]), target, 0.5, 10, public=True)
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
    if task.name.endswith("train"):
        return _judge_path(exercise, task, inputs, answer)
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
            return wrong(shown, detail=detail)
    return right(detail)


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
    return msgspec.structs.replace(check, message=message)


def _judge_path(exercise: Exercise, task: Task, inputs: Figure, answer: Answer) -> Check:
    kind = PathKind("loss", "sgd", exercise.function("loss").variables)
    check = as_kind(kind, exercise, task, inputs, answer)
    difference = check.difference
    if difference is None or np.isnan(difference.observed):
        return check
    message = f"Point {difference.step} of the path is not where the step leads; see {_place(difference.component)}."
    if difference.step == 0:
        message = "The path does not begin with the parameters that were given."
    message = message if inputs.public else HIDDEN_WRONG
    names = check.mistakes or (("sequential-instead-of-simultaneous",) if _one_after_the_other(inputs, answer) else ())
    return msgspec.structs.replace(check, message=message, mistakes=names)


def _one_after_the_other(inputs: Figure, answer: Answer) -> bool:
    """Whether each step carries the error back through a W2 that has already moved."""
    try:
        path = answer.array(-1, 13).reshape(-1, 13)
    except Unreadable:
        return False
    start, x, y = _network(inputs)
    rate = float(inputs.number("learning_rate"))
    if len(path) < 2 or not np.allclose(path[0], start, rtol=1e-6, atol=1e-7):
        return False
    wanted = [before - rate * _backwards(before, x, y, moved_by=rate) for before in path[:-1]]
    return bool(np.allclose(path[1:], wanted, rtol=1e-6, atol=1e-7))


# ---------------------------------------------------------------- gradients as a list of four


def _judge_gradients(exercise: Exercise, task: Task, inputs: Figure, answer: Answer) -> Check:
    shaped = _flattened(answer, inputs)
    kind = ValueKind(tuple(Derivative("loss", (name,)) for name in exercise.function("loss").variables))
    check = as_kind(kind, exercise, task, inputs, shaped)
    if check.status == "pass" or check.difference is None:
        return check
    found = shaped.numbers(13)
    message = f"The gradient of {_place(check.difference.step)} is wrong. {_right_parts(inputs, found)}"
    return msgspec.structs.replace(check, message=message, mistakes=check.mistakes or _slips(inputs, found))


def _flattened(answer: Answer, inputs: Figure) -> Answer:
    """The four arrays as one vector of 13; Unreadable says which of them has another shape."""
    parts = answer.parts(len(PARTS))
    arrays = [part.array(*[-1] * _dimension(part)) if part.finite else None for part in parts]
    for (name, shape), found in zip(PARTS, arrays, strict=True):
        if found is None:
            raise Unreadable(f"The gradient of {name} is no array of finite numbers.")
        if _squeezed(found.shape) != _squeezed(shape):
            named = _misshapen(found.shape, shape, len(inputs.vectors[0].values))
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


# ---------------------------------------------------------------- mistakes of backpropagation


def _network(inputs: Figure) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    x1, x2, y = (array(column) for column in inputs.vectors)
    parameters = np.array([float(value) for _, value in inputs.numbers[:13]])
    return parameters, np.column_stack([x1, x2]), y.reshape(-1, 1)


def _sigmoid(z: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-z))


def _backwards(
    parameters: np.ndarray, x: np.ndarray, y: np.ndarray, slip: str = "", moved_by: float = 0.0
) -> np.ndarray:
    """Backpropagation in float64 with one of the usual slips in it; without one it serves to say which parts are right.

    With a rate as ``moved_by`` W2 has taken its step before the error passes through it.
    """
    W1, b1, W2, b2 = (part.reshape(shape) for part, (_, shape) in zip(np.split(parameters, ENDS), PARTS, strict=True))
    before = x @ W1 + b1
    hidden = _sigmoid(before)
    output = _sigmoid(hidden @ W2 + b2)
    n = len(y)
    outer = (output - y) / n
    slope = {"no slope": np.ones_like(hidden), "slope of input": before * (1 - before)}.get(slip, hidden * (1 - hidden))
    inner = (outer @ (W2 - moved_by * hidden.T @ outer).T) * slope
    biases = {"biases times n": n, "biases by n": 1 / n}.get(slip, 1.0)
    parts = [x.T @ inner, biases * inner.sum(axis=0), hidden.T @ outer, biases * outer.sum(axis=0)]
    if slip == "weights first":
        parts = [parts[0], parts[2], parts[1], parts[3]]
    return np.concatenate([part.reshape(-1) for part in parts])


SLIPS = {
    "no slope": "chain-innermost-layer-missing",
    "slope of input": "sigmoid-derivative-on-input",
    "biases times n": "only-one-gradient-divided-by-n",
    "biases by n": "double-division-by-n",
    "weights first": "wrong-container-or-nesting",
}


def _slips(inputs: Figure, found: np.ndarray) -> tuple[str, ...]:
    """The names of the slips that give these numbers."""
    wanted = ((name, _backwards(*_network(inputs), slip)) for slip, name in SLIPS.items())
    return tuple(name for name, numbers in wanted if np.allclose(found, numbers, rtol=1e-5, atol=1e-8))
