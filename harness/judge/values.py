"""Single numbers: values at a point or elementwise, and None."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from harness.judge import reading, words
from harness.judge.evidence import over_narrow_data, single_precision
from harness.judge.model import Check, Difference, NumberRow, NumbersDetail
from harness.judge.naming.cancelled import name_cancelled
from harness.judge.naming.explain import name_values
from harness.judge.naming.rounded import name_rounded
from harness.judge.naming.slips import name_slips
from harness.judge.numbers import Compared, compare_number
from harness.oracle.precision import Precision
from harness.oracle.quantity import Quantity
from harness.oracle.reference import NothingReference, ValueReference
from harness.spec.model import Figure, Task
from harness.wire import Items, Nothing, Returned


def failed(figure: Figure, message: str, mistakes: tuple[str, ...] = (), detail: NumbersDetail | None = None) -> Check:
    """A failed check without credit."""
    return Check(figure.public, (), "fail", 0.0, message, mistakes, detail=detail)


def passed(figure: Figure, detail: NumbersDetail | None = None) -> Check:
    """A check that is right; of a hidden figure nothing is shown."""
    return Check(figure.public, (), "pass", 1.0, "", detail=detail if figure.public else None)


# ---------------------------------------------------------------- values at points


def judge_value(target: ValueReference, task: Task, figure: Figure, returned: Returned) -> Check:
    """Every number of the answer against the exact one, within its derived tolerance."""
    places = [(i, point) for i in range(len(target.answers)) for point in target.points]
    read = read_values(target, returned)
    if isinstance(read, reading.Complaint):
        named = (rule(target, returned) for rule in (_row_sums, _unsummed, _first_only))
        return failed(figure, read.message, next(filter(None, named), read.mistakes))
    observed = [float(x) for x in read.numbers.reshape(-1)]
    labels = [_label(target, i, point) for i, point in places]
    infinite = next((i for i, x in enumerate(observed) if not math.isfinite(x)), None)
    if infinite is not None:
        return failed(figure, f"{labels[infinite]} is {words.number(observed[infinite])}, which is no finite number.")
    compared = _compare(target, task, places, observed)
    rows = tuple(_row(label, x, one) for label, x, one in zip(labels, observed, compared, strict=True))
    detail = NumbersDetail(rows)
    wrong = next((i for i, one in enumerate(compared) if not one.right), None)
    if wrong is None:
        return passed(figure, detail)
    one = compared[wrong]
    right = sum(one.right for one in compared)
    return Check(
        public=figure.public,
        arguments=(),
        status="fail",
        credit=0.0,
        message=_value_message(target, figure, labels[wrong], observed[wrong], one, right, len(compared)),
        mistakes=_named(target, task, observed, compared),
        difference=Difference(wrong, 0, observed[wrong], one.expected, one.tolerance),
        detail=detail if figure.public else None,
    )


def _first_only(target: ValueReference, returned: Returned) -> tuple[str, ...]:
    """The name of an elementwise answer that has the first point's numbers and no others."""
    read = reading.flat(returned.value, len(target.answers), "")
    if not target.elementwise or len(target.points) < 2 or isinstance(read, reading.Complaint):
        return ()
    first = np.array([answer.values(target.places[:1])[0] for answer in target.answers])
    return ("return-inside-loop",) if np.allclose(read.numbers, first, rtol=1e-5, atol=0) else ()


def _named(
    target: ValueReference, task: Task, observed: Sequence[float], compared: Sequence[Compared]
) -> tuple[str, ...]:
    right = [one.right for one in compared]
    found = name_values(target, task, observed) or name_rounded(observed, [one.expected for one in compared])
    if task.implementation != "by_hand":  # on a tape nothing is differentiated on paper
        return found
    return found or name_slips(target, observed, right) or name_cancelled(target, observed, right)


def read_values(target: ValueReference, returned: Returned) -> reading.Block | reading.Complaint:
    """The numbers of an answer in the order asked for: each derivative at every point."""
    if target.elementwise:
        return reading.rows(returned.value, len(target.answers), len(target.points))
    shape = target.shape or (len(target.answers) * len(target.points),)
    return reading.shaped(returned.value, shape, ", ".join(target.labels))


def _row_sums(target: ValueReference, returned: Returned) -> tuple[str, ...]:
    """The name of a vector that is the row sums of the matrix asked for: a tape's gradient of a gradient."""
    if len(target.shape) != 2:
        return ()
    read = reading.flat(returned.value, target.shape[0], "")
    if isinstance(read, reading.Complaint):
        return ()
    point = np.array([[float(x) for x in target.points[0]]])
    matrix = np.array([answer.values(point)[0] for answer in target.answers]).reshape(target.shape)
    return ("hessian-row-sums",) if np.allclose(read.numbers, matrix.sum(axis=1), rtol=1e-5, atol=0) else ()


def _unsummed(target: ValueReference, returned: Returned) -> tuple[str, ...]:
    """The name of a gradient over data with a number for each row, which add up (or average) to the right one."""
    read = reading.block(returned.value)
    if isinstance(read, reading.Complaint) or not target.slopes.over_data:
        return ()
    found, wanted = np.squeeze(read.numbers), (len(target.answers), target.slopes.count)
    if found.shape not in (wanted, wanted[::-1]):
        return ()
    sums = (found if found.shape == wanted else found.T).sum(axis=1)
    point = np.array([[float(x) for x in target.points[0]]])
    right = np.array([answer.values(point)[0] for answer in target.answers])
    alike = any(np.allclose(sums, factor * right, rtol=1e-5, atol=0) for factor in (1, target.slopes.count))
    return ("elementwise-instead-of-matmul",) if alike else ()


def _compare(
    target: ValueReference, task: Task, places: Sequence[tuple[int, tuple[Fraction, ...]]], observed: Sequence[float]
) -> list[Compared]:
    """Each number in float64, and where that does not explain them, in float32; by hand only what shows signs of it."""

    def within(precision: Precision) -> list[Compared]:
        return [
            compare_number(target.answers[i], point, x, precision, task.widen)
            for (i, point), x in zip(places, observed, strict=True)
        ]

    compared = within("float64")
    if task.dtype == "float64" or all(one.right for one in compared):
        return compared
    if task.implementation != "by_hand":
        return within("float32")
    return [
        one if one.right else _narrower(target.answers[i], point, x, one, task.widen)
        for (i, point), x, one in zip(places, observed, compared, strict=True)
    ]


def _narrower(
    answer: Quantity, point: tuple[Fraction, ...], observed: float, strict: Compared, widen: float
) -> Compared:
    """A number in float32 or over data rounded to it, if it shows signs of either; else as float64 has it."""
    if single_precision([observed], answer.count):
        return compare_number(answer, point, observed, "float32", widen)
    over_data = compare_number(over_narrow_data(answer), point, observed, "float64", widen) if answer.count else strict
    return over_data if over_data.right else strict


def _label(target: ValueReference, answer: int, point: Sequence[Fraction]) -> str:
    return (
        f"{target.labels[answer]} at {words.number(float(point[0]))}" if target.elementwise else target.labels[answer]
    )


def _row(label: str, observed: float, one: Compared) -> NumberRow:
    text = str(one.value)
    short = text if len(text) <= 26 and "/" in text else ""
    return NumberRow(
        label, words.number(observed), words.number(one.expected), short, one.error, one.tolerance, one.right
    )


def _value_message(
    target: ValueReference, figure: Figure, label: str, observed: float, one: Compared, right: int, count: int
) -> str:
    others = f" {right} of the {count} numbers are right." if count > 1 else ""
    if not figure.public:
        what = target.labels[0] if target.elementwise else label
        return f"At another point than the statement's, {what} is wrong.{others}"
    at = "" if target.elementwise else " at " + _point(figure)
    came, wanted = words.number(observed), words.number(one.expected)
    near = f", off by {one.error:.1e}, where rounding explains {one.tolerance:.1e} at most" if came == wanted else ""
    return f"{label}{at} came out as {came}; it is {wanted}{near}.{others}"


def _point(figure: Figure) -> str:
    return ", ".join(f"{name} = {words.number(float(value))}" for name, value in figure.numbers) or "this data"


# ---------------------------------------------------------------- None


def judge_nothing(target: NothingReference, figure: Figure, returned: Returned) -> Check:
    """A list of so many ``None``."""
    value = returned.value
    found = value.items if isinstance(value, Items) else ()
    if len(found) == target.count and all(isinstance(item, Nothing) for item in found):
        return passed(figure)
    wanted = ", ".join(["None"] * target.count)
    return failed(figure, f"The function returned {reading.describe(value)}; what the tape gives here is [{wanted}].")
