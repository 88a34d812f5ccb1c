"""Checks of a gradient that say the wrong thing: named by the points they asked for, and by all their verdicts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

MOVED = 1e-9  # of the largest move: more than the rounding of a coordinate that stays
COARSE = 1e-3  # a step from which on a central difference may be wrong by its size
NOISY = 1e-7  # a step below which the rounding of f is most of a forward difference's error
NEAR, FAR = 1e-6, 0.05  # relative: two vectors that any check calls equal, and that none does
OFF = 1e-4  # relative: a quotient so far off is no right one
ENOUGH = 2  # verdicts that a mistake changes
STRIDE = 0.1  # more than a step

Function = Callable[[np.ndarray], float]


@dataclass(frozen=True)
class Verdict:
    """What a check said of one pair, what is right, and where it asked for the function."""

    said: bool
    agree: bool
    function: Function
    x: np.ndarray
    exact: np.ndarray
    claimed: np.ndarray
    asked: np.ndarray  # a row for each point, in order

    @property
    def wrong(self) -> bool:
        return self.said != self.agree

    @property
    def flat(self) -> bool:
        """Whether the gradient is zero."""
        return not self.exact.any()

    @property
    def undecided(self) -> bool:
        """Whether the gradient is zero and claimed to be: what a check says then is for its bounds to decide."""
        return self.agree and self.flat

    @cached_property
    def elsewhere(self) -> np.ndarray:
        """The points that are not x itself."""
        points: np.ndarray = self.asked[np.abs(self.asked - self.x).max(axis=1) > 0]
        return points

    @cached_property
    def moves(self) -> np.ndarray:
        """How far from x they lie."""
        moves: np.ndarray = self.elsewhere - self.x
        return moves

    @cached_property
    def moved(self) -> np.ndarray:
        """Which coordinates each point differs in."""
        moved: np.ndarray = np.abs(self.moves) > MOVED * np.abs(self.moves).max(initial=0)
        return moved

    @property
    def axes(self) -> set[int]:
        """The coordinates that were moved at all."""
        return set(np.flatnonzero(self.moved.any(axis=0)).tolist())

    @property
    def one_by_one(self) -> bool:
        """Whether each point differs in one coordinate."""
        return len(self.moves) > 0 and bool((self.moved.sum(axis=1) == 1).all())

    @property
    def one_sided(self) -> bool:
        """Whether all coordinates were moved in the same direction."""
        return self.one_by_one and len(set(np.sign(self.moves[self.moved]))) == 1

    @property
    def step(self) -> float:
        """The largest step."""
        return float(np.abs(self.moves).max(initial=0))

    @cached_property
    def central(self) -> np.ndarray:
        """The right quotients for that step."""
        rows = self.step * np.eye(len(self.x))
        rises = [self.function(self.x + row) - self.function(self.x - row) for row in rows]
        return np.array(rises) / (2 * self.step)

    @property
    def alike(self) -> list[bool]:
        """By coordinate, whether the claim is right."""
        return [bool(np.isclose(a, b, rtol=1e-9, atol=1e-12)) for a, b in zip(self.claimed, self.exact, strict=True)]

    @property
    def off(self) -> float:
        """How far the right quotient is from the gradient, relative to it."""
        return _apart(self.central, self.exact)


def name_checks(verdicts: Sequence[Verdict]) -> tuple[str, ...]:
    """The first name that fits every pair; none where a check asked for nothing."""
    if not any(verdict.wrong for verdict in verdicts) or any(not len(verdict.asked) for verdict in verdicts):
        return ()
    return next((names for names, fits in RULES if fits(verdicts)), ())


def is_one_sided(moves: np.ndarray) -> bool:
    """Whether points move one coordinate at a time, each in the same direction, and far enough that it matters."""
    moved = np.abs(moves) > MOVED * np.abs(moves).max(initial=0)
    alone = len(moves) > 0 and bool((moved.sum(axis=1) == 1).all())
    return alone and len(set(np.sign(moves[moved]))) == 1 and bool(np.abs(moves).max() >= NOISY)


def _apart(one: np.ndarray, other: np.ndarray) -> float:
    size = max(np.abs(one).max(), np.abs(other).max())
    return float(np.abs(one - other).max() / size) if size else 0.0


def _refuses_right_ones(verdicts: Sequence[Verdict]) -> bool:
    return all(verdict.agree for verdict in verdicts if verdict.wrong)


def _whole_numbers(verdicts: Sequence[Verdict]) -> bool:
    """Whether all points are whole, or lie on axes through a point that was cut to whole numbers."""
    cut = [verdict for verdict in verdicts if (verdict.x != np.trunc(verdict.x)).any()]

    def through_cut(verdict: Verdict) -> bool:
        if (verdict.elsewhere == np.trunc(verdict.elsewhere)).all():
            return True
        moves = np.abs(verdict.elsewhere - np.trunc(verdict.x))
        return bool(((moves > 0).sum(axis=1) <= 1).all() and moves.max(initial=0) < STRIDE)

    return len(cut) >= ENOUGH and all(map(through_cut, verdicts))


def _in_float32(verdicts: Sequence[Verdict]) -> bool:
    narrow = all((verdict.elsewhere == verdict.elsewhere.astype(np.float32)).all() for verdict in verdicts)
    told = sum(bool((verdict.x != verdict.x.astype(np.float32)).any()) for verdict in verdicts)
    return narrow and told >= ENOUGH and _refuses_right_ones(verdicts)


def _left_the_loop(verdicts: Sequence[Verdict]) -> bool:
    """Whether the first coordinate decides; or the first that is right, after which none is moved."""
    if not all(verdict.one_by_one for verdict in verdicts):
        return False
    told = [verdict for verdict in verdicts if not verdict.undecided]
    always = all(verdict.axes == {0} for verdict in verdicts) and all(v.said == v.alike[0] for v in told)
    return always or all(map(_at_first_right, told))


def _at_first_right(verdict: Verdict) -> bool:
    alike = verdict.alike
    last = alike.index(True) if True in alike else len(alike) - 1
    return verdict.axes == set(range(last + 1)) and verdict.said == (True in alike)


def _explained_by(mistaken: Callable[[np.ndarray], np.ndarray]) -> Callable[[Sequence[Verdict]], bool]:
    """Whether quotients that came out so give every verdict, where they leave no doubt, and change some."""

    def fits(verdicts: Sequence[Verdict]) -> bool:
        changed = accepted = 0
        for verdict in verdicts:
            if not verdict.one_by_one or verdict.one_sided:
                return False
            if verdict.undecided:
                continue
            apart = _apart(mistaken(verdict.central), verdict.claimed)
            if apart <= NEAR or apart >= FAR:
                if verdict.said != (apart <= NEAR):
                    return False
                changed += verdict.wrong
                accepted += verdict.said
        return changed >= ENOUGH and accepted > 0  # a check that accepts nothing may have any reason

    return fits


def _bent(verdicts: Sequence[Verdict]) -> bool:
    """Whether only right gradients are refused, each with a step at which the right quotient is no better."""
    wrong = [verdict for verdict in verdicts if verdict.wrong]
    bent = all(v.one_by_one and v.step >= COARSE and not v.flat and v.off > OFF for v in wrong)
    return bent and _refuses_right_ones(verdicts)


def _forward(verdicts: Sequence[Verdict]) -> bool:
    """Whether only right gradients are refused, and both sides would have served where one did not."""
    wrong = [verdict for verdict in verdicts if verdict.wrong]
    served = all(verdict.flat or verdict.off <= OFF for verdict in wrong)
    return served and _refuses_right_ones(verdicts) and all(is_one_sided(verdict.moves) for verdict in verdicts)


def _reversed(verdicts: Sequence[Verdict]) -> bool:
    return all(verdict.wrong and verdict.one_by_one for verdict in verdicts)


RULES: Sequence[tuple[tuple[str, ...], Callable[[Sequence[Verdict]], bool]]] = (
    (("fd-integer-input",), _whole_numbers),
    (("fd-float32-cancellation",), _in_float32),
    (("return-inside-loop",), _left_the_loop),
    (("fd-divides-by-h-not-2h",), _explained_by(lambda quotients: 2 * quotients)),
    (("fd-integer-input",), _explained_by(np.trunc)),
    (("fd-step-too-large",), _bent),
    (("fd-forward-instead-of-central",), _forward),
    (("gradient-check-wrong-criterion",), _reversed),
)
