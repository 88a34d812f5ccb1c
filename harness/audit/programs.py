"""Programs that a student might have written, right and mistaken, with what each answers at a figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from harness.oracle.mistakes import mistaken_programs
from harness.oracle.precision import nearest_float32
from harness.oracle.program import Program, simulate
from harness.oracle.quantity import Quantity
from harness.oracle.reference import PathReference, ValueReference
from harness.wire import Numbers, Returned

Answer = np.ndarray
Key = tuple[str, int]  # of a mistaken program: the mistake, and which of its variants
Derived = PathReference | ValueReference


def returned(answer: Answer, dtype: str = "float64") -> Returned:
    """What would travel of an answer; it claims a tape and an optimizer, which are not the question here."""
    data = np.ascontiguousarray(answer, dtype="<f8")
    return Returned(0, Numbers("list", dtype, data.shape, data.tobytes()), "", (), 1, 1)


def right_answer(target: Derived) -> Answer:
    """The answer of the right program in float64."""
    if isinstance(target, PathReference):
        return _path(target, target.program)
    return _values(target, target.answers)


def mistaken_answers(target: Derived) -> Mapping[Key, Answer]:
    """The answer of every known mistaken program."""
    if isinstance(target, PathReference):
        programs = mistaken_programs(target.program, target.slopes)
        return _keyed((name, _path(target, program)) for name, program in programs)
    return _keyed((name, _values(target, answers)) for name, answers in target.mistaken)


def _keyed(named: Iterable[tuple[str, Answer]]) -> dict[Key, Answer]:
    count: Counter[str] = Counter()
    keyed: dict[Key, Answer] = {}
    for name, answer in named:
        keyed[name, count[name]] = answer
        count[name] += 1
    return keyed


def _path(target: PathReference, program: Program) -> Answer:
    points = simulate(program, target.start, target.rate, target.iterations)
    return np.array(points).reshape(len(points), len(target.start))


def _values(target: ValueReference, answers: Sequence[Quantity]) -> Answer:
    points = np.array([[float(x) for x in point] for point in target.points])
    found = np.array([answer.values(points) for answer in answers])
    return found if target.elementwise else found.reshape(target.shape or -1)


# ---------------------------------------------------------------- right ones


def right_variants(target: Derived, single: bool) -> Iterator[tuple[str, Answer, str]]:
    """Right programs by name: equal formulas, rows in another order, other shapes, exact and ``single`` precision."""
    exact = _exact(target)
    yield "in float64", right_answer(target), "float64"
    if exact is not None:
        yield "exact numbers", exact, "float64"
    for name, other in _rewritten(target):
        yield name, right_answer(other), "float64"
    if exact is not None and exact.shape[-1] == 1 and isinstance(target, PathReference):
        yield "as a row", exact.reshape(-1), "float64"
        yield "as (n, 1, 1)", exact.reshape(-1, 1, 1), "float64"
    if single and exact is not None:
        narrow = np.vectorize(lambda x: nearest_float32(x) if np.isfinite(x) else x, otypes=[object])(exact)
        if all(x is not None for x in narrow.flat):
            yield "held in float32", narrow.astype(float), "float32"


def _exact(target: Derived) -> Answer | None:
    """The float64 numbers nearest to the exact answer; None of a path that cannot be certified."""
    if isinstance(target, PathReference):
        return np.array(target.certified.points) if target.certified.certified else None
    return right_answer(target)


def _rewritten(target: Derived) -> Iterator[tuple[str, Derived]]:
    """The same program with each quantity in every equal form, and with the rows of data backwards."""
    quantities = target.program.gradient if isinstance(target, PathReference) else target.answers
    for form in range(1, max(len(quantity.forms) for quantity in quantities)):
        yield f"form {form + 1} of the formula", _with(target, [_turned(quantity, form) for quantity in quantities])
    if quantities[0].columns:
        yield "rows backwards", _with(target, [_backwards(quantity) for quantity in quantities])


def _turned(quantity: Quantity, by: int) -> Quantity:
    by %= len(quantity.forms)
    return replace(quantity, forms=quantity.forms[by:] + quantity.forms[:by], moments=None)


def _backwards(quantity: Quantity) -> Quantity:
    return replace(quantity, columns=tuple((name, values[::-1]) for name, values in quantity.columns), moments=None)


def _with(target: Derived, quantities: Sequence[Quantity]) -> Derived:
    if isinstance(target, PathReference):
        return replace(target, program=replace(target.program, gradient=tuple(quantities)))
    return replace(target, answers=tuple(quantities))
