"""Correct programs of many algebras and arithmetics pass, and are never told of a mistake."""

import random
import statistics
from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
import sympy as sp
from observed import judge, load, write_exercise
from shapes import Tree, reshaped, run

from harness.judge.evidence import ways
from harness.oracle.figures import figures
from harness.oracle.reference import PathReference, reference
from harness.oracle.symbolic import to_sympy
from harness.spec.model import Exercise

LOSSES = {
    "parabola": ("x**2", "x", "[-7, 7]", "0.07"),
    "quartic": ("x**4 - 3*x**2 + x", "x", "[-2, 2]", "0.03"),
    "cubic": ("x**4/4 - 2*x + 7", "x", "[-2, 2]", "0.07"),
    "rosenbrock": ("(1 - x)**2 + 100*(y - x**2)**2", "xy", "[-1.5, 1.5]", "0.0007"),
    "himmelblau": ("(x**2 + y - 11)**2 + (x + y**2 - 7)**2", "xy", "[-4, 4]", "0.007"),
    "coupled": ("x**2 + x*y + 3*y**2", "xy", "[-4, 4]", "0.07"),
    "bell": ("1 - exp(-x**2)", "x", "[-2, 2]", "0.2"),
    "logarithm": ("log(1 + x**2)", "x", "[-4, 4]", "0.2"),
    "wave": ("sin(x) + x**2/10", "x", "[-4, 4]", "0.2"),
    "quotient": ("x/(1 + x**2)", "x", "[-4, 4]", "0.2"),
}
# How a program holds: the iterate, the slope's arithmetic, the rate.
ARITHMETICS = {
    "float64": (np.float64, np.float64, np.float64),
    "float32": (np.float32, np.float32, np.float32),
    "float32 slopes": (np.float64, np.float32, np.float64),
    "float32 steps": (np.float64, np.float32, np.float32),
    "float32 rate": (np.float64, np.float64, np.float32),
    "float32 iterates": (np.float32, np.float64, np.float64),
    "long double": (np.longdouble, np.longdouble, np.longdouble),
}
COUNT = 8  # programs for each loss and arithmetic
SEEDS = 3  # of hidden figures


@pytest.fixture(scope="module")
def losses(tmp_path_factory: pytest.TempPathFactory) -> Exercise:
    return write_exercise(tmp_path_factory.mktemp("losses") / "losses", LOSSES)


def slopes_by(trees: Sequence[Tree], variables: str, kind: type[np.floating]) -> Callable[..., list[np.floating]]:
    """The function a student writes for a gradient, every operation in one type."""
    return lambda *at: [run(tree, dict(zip(variables, map(kind, at), strict=True)), kind) for tree in trees]


def walk_by(slopes: Callable[..., list[np.floating]], arithmetic: str) -> Callable[..., list[list[float]]]:
    """The descent a student writes around a gradient."""
    held, _, rate_kind = ARITHMETICS[arithmetic]

    def walk(*given: float) -> list[list[float]]:
        *start, rate, n = given
        here, step = [held(x) for x in start], rate_kind(rate)
        path = [here]
        for _ in range(int(n)):
            here = [held(x - step * s) for x, s in zip(here, slopes(*here), strict=True)]
            path.append(here)
        return [[float(x) for x in point] for point in path]

    return walk


def gradient_of(losses: Exercise, name: str) -> list[sp.Expr]:
    loss = to_sympy(losses.function(name).expression)
    return [sp.diff(loss, sp.Symbol(v, real=True)) for v in LOSSES[name][1]]


@pytest.mark.parametrize("arithmetic", ARITHMETICS)
@pytest.mark.parametrize("name", LOSSES)
def test_any_algebra_of_a_descent_passes(losses: Exercise, name: str, arithmetic: str) -> None:
    draw, slopes = random.Random(name + arithmetic), gradient_of(losses, name)
    for attempt in range(COUNT):
        trees = [reshaped(slope, draw) for slope in slopes]
        walk = walk_by(slopes_by(trees, LOSSES[name][1], ARITHMETICS[arithmetic][1]), arithmetic)
        found = judge(losses, ("walk_", "tape_walk_")[attempt % 2] + name, walk, attempt % SEEDS)
        assert (found.status, found.mistakes) == ("pass", ()), (found.message, trees)


@pytest.mark.parametrize("name", LOSSES)
def test_any_algebra_of_a_whole_step_passes(losses: Exercise, name: str) -> None:
    """x − r·g(x) as one expression, so that x(1 − 2r) and the like are among them."""
    draw, variables, rate = random.Random(name), LOSSES[name][1], sp.Symbol("r", real=True)
    pairs = list(zip(variables, gradient_of(losses, name), strict=True))
    for attempt in range(COUNT):
        steps = [reshaped(sp.Symbol(v, real=True) - rate * slope, draw) for v, slope in pairs]
        kind = (np.float64, np.float32)[attempt % 2]
        walk = walk_in_one(slopes_by(steps, variables + "r", kind), kind)
        found = judge(losses, f"walk_{name}", walk, attempt % SEEDS)
        assert found.status == "pass", (found.message, steps)


def walk_in_one(step: Callable[..., list[np.floating]], kind: type[np.floating]) -> Callable[..., list[list[float]]]:
    """The descent whose step takes the point and the rate."""

    def walk(*given: float) -> list[list[float]]:
        *start, rate, n = given
        path = [[kind(x) for x in start]]
        for _ in range(int(n)):
            path.append(step(*path[-1], rate))
        return [[float(x) for x in point] for point in path]

    return walk


@pytest.mark.parametrize("name", LOSSES)
def test_any_algebra_of_the_slopes_passes(losses: Exercise, name: str) -> None:
    draw, slopes = random.Random(name), gradient_of(losses, name)
    for attempt in range(COUNT):
        trees = [reshaped(slope, draw) for slope in slopes]
        function = slopes_by(trees, LOSSES[name][1], (np.float64, np.float32)[attempt % 2])
        found = judge(losses, f"slope_{name}", function, attempt % SEEDS)
        assert (found.status, found.mistakes) == ("pass", ()), (found.message, trees)


WALKS: dict[str, Callable[[float, float, int], list[object]]] = {
    "closed form": lambda x, r, n: [x * (1 - 2 * r) ** k for k in range(n + 1)],
    "fractions": lambda x, r, n: [Fraction(x) * (1 - 2 * Fraction(r)) ** k for k in range(n + 1)],
    "decimals": lambda x, r, n: [Decimal(x) * (1 - 2 * Decimal(repr(r))) ** k for k in range(n + 1)],
    "powers": lambda x, r, n: list(x * np.power(1 - 2 * r, np.arange(n + 1))),
    "products": lambda x, r, n: list(x * np.cumprod([1.0] + [1 - 2 * r] * n)),
    "float32 products": lambda x, r, n: list(np.float32(x) * np.cumprod(np.float32([1] + [1 - 2 * r] * n))),
}


@pytest.mark.parametrize("walk", WALKS)
def test_every_way_down_the_parabola_passes(walk: str) -> None:
    exercise = load("01_parabola")
    for seed in range(5):
        found = judge(exercise, "gradient_descent", lambda *given: [float(x) for x in WALKS[walk](*given)], seed)
        assert found.status == "pass", found.message


# ---------------------------------------------------------------- over data

Slopes = Callable[[np.ndarray, np.ndarray, np.floating, np.floating], tuple[object, object]]


def by_loop(h: np.ndarray, w: np.ndarray, s: np.floating, i: np.floating) -> tuple[object, object]:
    a = b = h.dtype.type(0)
    for x, y in zip(h, w, strict=True):
        residual = y - (s * x + i)
        a, b = a - 2 * x * residual / len(h), b - 2 * residual / len(h)
    return a, b


def by_matrix(h: np.ndarray, w: np.ndarray, s: np.floating, i: np.floating) -> tuple[object, object]:
    design = np.stack([h, np.ones_like(h)], axis=1)
    a, b = 2 * design.T @ (design @ np.array([s, i]) - w) / h.dtype.type(len(h))
    return a, b


def by_centring(h: np.ndarray, w: np.ndarray, s: np.floating, i: np.floating) -> tuple[object, object]:
    b = 2 * (s * h.mean() + i - w.mean())
    covariance = ((h - h.mean()) * (w - w.mean())).mean()
    return 2 * (s * ((h - h.mean()) ** 2).mean() - covariance) + h.mean() * b, b


OVER_DATA: dict[str, Slopes] = {
    "loop": by_loop,
    "matrix": by_matrix,
    "centred": by_centring,
    "means": lambda h, w, s, i: (np.mean(-2 * h * (w - (s * h + i))), np.mean(-2 * (w - (s * h + i)))),
    "dot": lambda h, w, s, i: (-2 * (h @ (w - s * h - i)) / len(h), -2 * (w - s * h - i).sum() / len(h)),
    "expanded": lambda h, w, s, i: (
        2 * s * np.mean(h**2) + 2 * i * np.mean(h) - 2 * np.mean(h * w),
        2 * (s * np.mean(h) + i - np.mean(w)),
    ),
    "sequential": lambda h, w, s, i: tuple(
        (-2 * t * (w - s * h - i)).cumsum()[-1] / len(h) for t in (h, np.ones_like(h))
    ),
    "backwards": lambda h, w, s, i: by_loop(h[::-1], w[::-1], s, i),
    "sum divided in float64": lambda h, w, s, i: (
        -2 * float((h * (w - s * h - i)).sum()) / len(h),
        -2 * float((w - s * h - i).sum()) / len(h),
    ),
}


@pytest.mark.parametrize("arithmetic", ["float64", "float32", "float32 slopes", "float32 rate"])
@pytest.mark.parametrize("form", OVER_DATA)
def test_any_order_of_summing_over_data_passes(form: str, arithmetic: str) -> None:
    exercise = load("05_height_weight")
    held, slope_kind, rate_kind = ARITHMETICS[arithmetic]

    def slopes(h: np.ndarray, w: np.ndarray, s: float, i: float) -> tuple[object, object]:
        return OVER_DATA[form](h.astype(slope_kind), w.astype(slope_kind), slope_kind(s), slope_kind(i))

    def walk(h: np.ndarray, w: np.ndarray, s: float, i: float, rate: float, n: int) -> list[tuple[float, float]]:
        here, step = (held(s), held(i)), held(rate_kind(rate))
        path = [here]
        for _ in range(n):
            a, b = slopes(h, w, *here)
            here = held(here[0] - step * held(a)), held(here[1] - step * held(b))
            path.append(here)
        return path

    for seed in range(2):
        for name, function in (("run_gradient_descent", walk), ("gradients", slopes)):
            found = judge(exercise, name, function, seed)
            assert (found.status, found.mistakes) == ("pass", ()), (name, found.message)


FITS: dict[str, Callable[[np.ndarray, np.ndarray], tuple[float, float]]] = {
    "lstsq": lambda h, w: np.linalg.lstsq(np.stack([h, np.ones_like(h)], 1), w, rcond=None)[0],
    "polyfit": lambda h, w: np.polyfit(h, w, 1),
    "pinv": lambda h, w: np.linalg.pinv(np.stack([h, np.ones_like(h)], 1)) @ w,
    "covariance": lambda h, w: (s := np.cov(h, w)[0, 1] / np.var(h, ddof=1), w.mean() - s * h.mean()),
    "correlation": lambda h, w: (s := np.corrcoef(h, w)[0, 1] * w.std() / h.std(), w.mean() - s * h.mean()),
    "statistics": lambda h, w: tuple(statistics.linear_regression(list(h), list(w))),
    "means": lambda h, w: (
        s := ((h * w).mean() - h.mean() * w.mean()) / ((h**2).mean() - h.mean() ** 2),
        w.mean() - s * h.mean(),
    ),
}


def normal_equations(h: np.ndarray, w: np.ndarray) -> tuple[float, float]:
    design = np.stack([h, np.ones_like(h)], axis=1)
    return tuple(np.linalg.solve(design.T @ design, design.T @ w))


@pytest.mark.parametrize("fit", [*FITS.values(), normal_equations], ids=[*FITS, "normal equations"])
def test_any_algorithm_for_the_fitted_line_passes(fit: Callable[..., object]) -> None:
    exercise = load("05_height_weight")
    for seed in range(4):
        assert judge(exercise, "closed_form", fit, seed).status == "pass"


# ---------------------------------------------------------------- arithmetic, as seen in the numbers


def test_a_wider_bound_is_used_only_on_evidence_of_single_precision() -> None:
    exercise = load("01_parabola")
    task = exercise.task("gradient_descent")
    target = reference(exercise, task, figures(exercise, task, 1)[0])
    assert isinstance(target, PathReference)
    x64, x32 = 2.3, np.float32(2.3)
    wide, narrow = [(x64,)], [(float(x32),)]
    for _ in range(5):
        x64, x32 = x64 - 0.1 * 2 * x64, x32 - np.float32(0.1) * 2 * x32
        wide.append((x64,))
        narrow.append((float(x32),))
    assert [held.precision for held in ways(target, task, wide)] == ["float64", "float64"]
    assert [held.precision for held in ways(target, task, narrow)] == ["float64", "float64", "float32"]
