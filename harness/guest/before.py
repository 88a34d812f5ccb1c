"""What arrays and lists of numbers hold before a call, to see whether the function changed what it was handed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeGuard

import numpy as np

NUMBERS = "fiu"  # kinds of dtypes


class Before:
    """Copies of those of a call's arguments that are arrays, or flat lists, of plain numbers."""

    def __init__(self, arguments: Sequence[object]) -> None:
        self._copies = {i: one.copy() for i, one in enumerate(arguments) if _is_array(one) or _is_list(one)}

    def changed(self, arguments: Sequence[object]) -> tuple[int, ...]:
        """The places of the arguments that hold something else now."""
        return tuple(place for place, copy in self._copies.items() if not _same(copy, arguments[place]))


def _is_array(thing: object) -> TypeGuard[np.ndarray]:
    return type(thing) is np.ndarray and thing.dtype.kind in NUMBERS


def _is_list(thing: object) -> TypeGuard[list[float]]:
    return type(thing) is list and all(type(one) in (int, float) for one in thing)


def _same(copy: np.ndarray | list[float], now: object) -> bool:
    if isinstance(copy, np.ndarray):
        return _is_array(now) and np.array_equal(copy, now, equal_nan=True)
    return _is_list(now) and len(now) == len(copy) and all(map(_equal, copy, now))


def _equal(one: float, other: float) -> bool:
    return one == other or (one != one and other != other)
