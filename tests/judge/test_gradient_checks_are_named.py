"""Checks of a gradient are named by all their verdicts and points together, and not at all where these fit no name."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from harness.judge.naming.checks import Verdict, name_checks

H = 1e-5
Points = list[np.ndarray]
Checked = Callable[[np.ndarray, np.ndarray], tuple[bool, Points]]  # a point and a claim; the verdict and the points


def height(point: np.ndarray) -> float:
    return float(np.sin(point[0]) * point[1] + point[1] ** 2)


def slopes(point: np.ndarray) -> np.ndarray:
    return np.array([np.cos(point[0]) * point[1], np.sin(point[0]) + 2 * point[1]])


PLACES = [np.array(place) for place in ([0.7, 1.3], [-1.1, 0.9], [0.6, -1.4])]
CLAIMS: list[tuple[Callable[[np.ndarray], np.ndarray], bool]] = [
    (slopes, True),
    (lambda point: 2 * slopes(point), False),
    (lambda point: -slopes(point), False),
    (lambda point: slopes(point) * [1.0, 3.0], False),
]


def around(point: np.ndarray, h: float = H) -> Points:
    return [point + sign * h * axis for axis in np.eye(2) for sign in (1, -1)]


def central(point: np.ndarray, h: float = H) -> np.ndarray:
    return np.array([height(point + h * axis) - height(point - h * axis) for axis in np.eye(2)]) / (2 * h)


def near(found: np.ndarray, claim: np.ndarray) -> bool:
    return bool(np.allclose(found, claim, rtol=1e-4))


def verdicts(check: Checked) -> Sequence[Verdict]:
    found = []
    for place in PLACES:
        for claimed, agree in CLAIMS:
            said, points = check(place, claimed(place))
            found.append(Verdict(said, agree, height, place, slopes(place), claimed(place), np.array(points)))
    return found


NAMED: list[tuple[str, Checked]] = [
    ("fd-divides-by-h-not-2h", lambda x, claim: (near(2 * central(x), claim), around(x))),
    ("fd-step-too-large", lambda x, claim: (near(central(x, 0.5), claim), around(x, 0.5))),
    ("return-inside-loop", lambda x, claim: (near(central(x)[:1], claim[:1]), around(x)[:2])),
    ("fd-float32-cancellation", lambda x, _: (False, [point.astype(np.float32) for point in around(x)])),
    ("fd-integer-input", lambda x, claim: (near(slopes(np.trunc(x)), claim), around(np.trunc(x)))),
    ("gradient-check-wrong-criterion", lambda x, claim: (not near(central(x), claim), around(x))),
]
UNNAMED: list[tuple[str, Checked]] = [
    ("right", lambda x, claim: (near(central(x), claim), around(x))),
    ("always true", lambda x, _: (True, around(x))),
    ("always false", lambda x, _: (False, around(x))),
    ("always false, and asks for nothing", lambda _, __: (False, [])),
    ("up to the sign", lambda x, claim: (near(abs(central(x)), abs(claim)), around(x))),
    ("half of the quotient", lambda x, claim: (near(central(x) / 2, claim), around(x))),
    (
        "right with float32 points",
        lambda x, claim: (near(central(x), claim), [p.astype(np.float32) for p in around(x)]),
    ),
]


@pytest.mark.parametrize(("name", "check"), NAMED)
def test_a_mistaken_check_is_named(name: str, check: Checked) -> None:
    assert name_checks(verdicts(check)) == (name,)


@pytest.mark.parametrize("check", [check for _, check in UNNAMED], ids=[label for label, _ in UNNAMED])
def test_a_check_that_fits_no_name_has_none(check: Checked) -> None:
    assert name_checks(verdicts(check)) == ()
