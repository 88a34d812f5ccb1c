"""Derivatives of one function with what they were derived from: what the edits of a slope start from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from harness.oracle.quantity import Columns, Quantity
from harness.spec.model import Derivative, Function

Answers = tuple[Quantity, ...]


@dataclass(frozen=True)
class Slopes:
    """Derivatives of one function as quantities, with what they were derived from."""

    function: Function
    columns: tuple[tuple[str, tuple[float, ...]], ...]
    wanted: tuple[Derivative, ...]
    right: Answers
    places: bool = False  # whether each wrong rule is tried at single places too, as for a formula on paper

    @property
    def data(self) -> Columns:
        return dict(self.columns)

    @property
    def over_data(self) -> bool:
        return self.function.rows is not None

    @property
    def count(self) -> int:
        return self.right[0].count

    @property
    def first_order(self) -> bool:
        return all(len(derivative.wrt) == 1 for derivative in self.wanted)

    @property
    def whole_gradient(self) -> bool:
        return (
            tuple(d.wrt for d in self.wanted) == tuple((v,) for v in self.function.variables) and len(self.wanted) > 1
        )


SlopeEdit = Callable[[Slopes], Iterator[Answers]]


def scaled(*factors: Callable[[Slopes], Fraction | None]) -> SlopeEdit:
    """All derivatives times a factor, where there is one that is not 1."""

    def edit(slopes: Slopes) -> Iterator[Answers]:
        for factor in factors:
            by = factor(slopes)
            if by is not None and by != 1:
                yield tuple(answer.scaled(by) for answer in slopes.right)

    return edit


def without_data(edit: SlopeEdit) -> SlopeEdit:
    """The edit for functions that are no sum over rows."""
    return lambda slopes: iter(()) if slopes.over_data else edit(slopes)


def over_data(edit: SlopeEdit) -> SlopeEdit:
    """The edit for sums over rows."""
    return lambda slopes: edit(slopes) if slopes.over_data else iter(())


def either(*edits: SlopeEdit) -> SlopeEdit:
    """What any of several edits gives."""
    return lambda slopes: (answers for edit in edits for answers in edit(slopes))
