"""Difference quotients where a gradient was asked for, of any function of a vector: which one, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

Function = Callable[[np.ndarray], float]
Quotient = tuple[str, float, np.ndarray]  # a catalogue name, the step, and the numbers it gives

EPSILON = float(np.finfo(float).eps)
STEPS = tuple(m * 10.0**-n for n in range(1, 9) for m in (1, 2, 5))
COARSE = 1e-3  # a step from which on a central difference shows that it is one
TINY = tuple(10.0**-n for n in range(9, 17))  # steps whose differences are a few units in the last place
ROUNDINGS = 16  # of the function, in one difference
APART = 8  # of the tolerance, that a quotient must lie off the derivative to be told from it
GRAIN = 1e-6  # of a unit in the last place


def name_quotients(
    function: Function, point: np.ndarray, found: np.ndarray, right: np.ndarray, ends: Sequence[int] = ()
) -> tuple[str, ...]:
    """The names of the quotients that gave ``found``; ``ends`` divide the vector into arrays that are moved alone."""
    size = abs(function(point))
    names: dict[str, None] = {}
    for name, step, numbers in _quotients(function, point, ends):
        near = ROUNDINGS * EPSILON * size / step + 1e-9 * np.abs(numbers)
        if (np.abs(found - numbers) <= near).all() and (np.abs(found - right) > APART * near).any():
            names[name] = None
    # Twice a derivative that was worked out has no differences' noise.
    if "fd-divides-by-h-not-2h" in names and np.allclose(found, 2 * right, rtol=1e-13, atol=1e-16):
        del names["fd-divides-by-h-not-2h"]
    return tuple(names) or _too_small(size, found, right)


def _quotients(function: Function, point: np.ndarray, ends: Sequence[int]) -> Iterator[Quotient]:
    axes = np.eye(len(point))
    parts = [range(len(point)), *(np.split(np.arange(len(point)), ends) if ends else ())]
    value = function(point)
    for h in STEPS:
        ahead = np.array([function(point + h * axis) for axis in axes])
        behind = np.array([function(point - h * axis) for axis in axes])
        yield "fd-forward-instead-of-central", h, (ahead - value) / h
        yield "fd-forward-instead-of-central", h, (value - behind) / h
        yield "fd-divides-by-h-not-2h", h, (ahead - behind) / h
        if h >= COARSE:
            yield "fd-step-too-large", h, (ahead - behind) / (2 * h)
        for together in (parts[:1], parts[1:]):
            if together:
                yield from (("fd-all-coordinates-at-once", h, q) for q in _at_once(function, point, h, together))
                yield from (("fd-perturbation-not-undone", h, q) for q in _left_moved(function, point, h, together))


def _at_once(function: Function, point: np.ndarray, h: float, parts: Sequence[Sequence[int]]) -> Iterator[np.ndarray]:
    """One number for each part, all of whose coordinates are moved together."""
    central, forward = np.empty_like(point), np.empty_like(point)
    for part in map(list, parts):
        move = np.zeros_like(point)
        move[part] = h
        ahead = function(point + move)
        central[part] = (ahead - function(point - move)) / (2 * h)
        forward[part] = (ahead - function(point)) / h
    yield central
    yield forward


def _left_moved(
    function: Function, point: np.ndarray, h: float, parts: Sequence[Sequence[int]]
) -> Iterator[np.ndarray]:
    """A quotient for each coordinate while those before it stay where they were moved to.

    Central ones leave them behind; forward ones leave them ahead, and compare with the old value or the one just met.
    Each part begins anew, as where each array is copied.
    """
    central, forward, latest = np.empty_like(point), np.empty_like(point), np.empty_like(point)
    value = function(point)
    for part in parts:
        behind, ahead, last = point.copy(), point.copy(), value
        for i in part:
            behind[i] += h
            above = function(behind)
            behind[i] -= 2 * h
            central[i] = (above - function(behind)) / (2 * h)
            ahead[i] += h
            here = function(ahead)
            forward[i], latest[i], last = (here - value) / h, (here - last) / h, here
    yield central
    yield forward
    yield latest


def _too_small(size: float, found: np.ndarray, right: np.ndarray) -> tuple[str, ...]:
    """Whether all numbers are whole multiples of what one unit in the function's last place comes to."""
    for h in TINY:
        for divisor in (h, 2 * h):
            unit = float(np.spacing(size)) / 2 / divisor
            counts = found / unit
            whole = np.abs(counts - np.round(counts)) <= GRAIN
            near = np.abs(found - right) <= ROUNDINGS * unit
            if whole.all() and near.all() and np.count_nonzero(found) > 1:
                return ("fd-step-too-small",)
    return ()
