"""Mistaken programs, written here as students write them, are named by their own names; others are not named at all."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from observed import judge, load

from harness.judge.catalogue import CATALOGUE

Walk = Callable[[float, float, int], list[float]]
SEEDS = range(3)


def along(step: Callable[[float, float, float, int], float]) -> Walk:
    """A walk whose next point is made of (point, rate, start, number of the step)."""

    def walk(x: float, rate: float, n: int) -> list[float]:
        start = x if isinstance(x, np.floating) else np.float64(x)
        path = [start]
        for k in range(1, n + 1):
            path.append(step(path[-1], rate, start, k))
        return path

    return walk


right = along(lambda x, rate, _, __: x - rate * 2 * x)

ON_THE_PARABOLA: list[tuple[str, Walk]] = [
    ("update-sign-ascent", along(lambda x, rate, _, __: x + rate * 2 * x)),
    ("learning-rate-missing", along(lambda x, _, __, ___: x - 2 * x)),
    ("learning-rate-halved-or-doubled", along(lambda x, rate, _, __: x - rate * 4 * x)),
    ("update-not-stored", along(lambda x, _, __, ___: x)),
    ("start-value-reused", along(lambda x, rate, start, _: start - rate * 2 * x)),
    ("gradient-computed-once", along(lambda x, rate, start, _: x - rate * 2 * start)),
    ("gradient-at-start-only", along(lambda _, rate, start, __: start - rate * 2 * start)),
    ("only-first-step-taken", along(lambda x, rate, _, k: x - rate * 2 * x if k == 1 else x)),
    ("one-iteration-too-few", lambda x, rate, n: right(x, rate, n - 1)),
    ("recorded-before-update", lambda x, rate, n: right(x, rate, n)[:-1]),
    ("one-iteration-too-many", lambda x, rate, n: right(x, rate, n + 1)),
    ("history-without-start", lambda x, rate, n: right(x, rate, n)[1:]),
    ("start-recorded-twice", lambda x, rate, n: [x, *right(x, rate, n)]),
    ("returns-only-last-value", lambda x, rate, n: right(x, rate, n)[-1]),
    ("returns-only-last-value", lambda x, rate, n: right(x, rate, n)[-1:]),
    ("history-aliased-array", lambda x, rate, n: right(x, rate, n)[-1:] * (n + 1)),
    ("returns-cost-history", lambda x, rate, n: [value**2 for value in right(x, rate, n)]),
    ("state-rounded-each-step", along(lambda x, rate, _, __: round(x - rate * 2 * x, 3))),
    ("reported-values-rounded", lambda x, rate, n: [round(value, 3) for value in right(x, rate, n)]),
    ("power-coefficient-dropped", along(lambda x, rate, _, __: x - rate * x)),
    ("power-exponent-not-lowered", along(lambda x, rate, _, __: x - rate * 2 * x**2)),
    ("power-rule-raises-exponent", along(lambda x, rate, _, __: x - rate * 2 * x**3)),
    ("returns-f-instead-of-derivative", along(lambda x, rate, _, __: x - rate * x**2)),
    ("hard-coded-hyperparameters", lambda _, __, ___: right(2.0, 0.1, 10)),
    ("hard-coded-hyperparameters", lambda x, _, n: right(x, 0.27, n)),
    ("learning-rate-too-large", lambda x, _, n: right(x, 1.3, n)),
    ("learning-rate-too-large", lambda x, rate, n: right(x, 40 * rate, n)),
    ("sign-step-normalised", along(lambda x, rate, _, __: x - rate * x / abs(x))),
    ("gradients-accumulated", lambda x, rate, n: accumulated(x, rate, n)),
    ("state-truncated-to-int", along(lambda x, rate, _, __: math.trunc(x - rate * 2 * x))),
    ("return-inside-loop", lambda x, rate, n: right(x, rate, n)[:2]),
    ("stop-test-after-overwrite", lambda x, rate, n: right(x, rate, n)[:2]),
    ("tolerance-without-abs", lambda x, rate, n: right(x, rate, n)[:1]),
    ("tolerance-without-abs", lambda x, rate, n: until(right(x, rate, n), lambda a, b: b - a < 0.01)),
    ("stops-early-on-tolerance", lambda x, rate, n: until(right(x, rate, n), lambda a, b: abs(b - a) < 0.5)),
    ("stops-early-on-tolerance", lambda x, rate, n: until(right(x, rate, n), lambda a, b: abs(b**2 - a**2) < 2)),
]


def accumulated(x: float, rate: float, n: int) -> list[float]:
    total, path = type(x)(0), [x]
    for _ in range(n):
        total += 2 * path[-1]
        path.append(path[-1] - rate * total)
    return path


def until(path: list[float], settled: Callable[[float, float], bool]) -> list[float]:
    """A path up to the first step that a test takes for the last."""
    return path[: next((k for k in range(1, len(path)) if settled(path[k - 1], path[k])), len(path))]


@pytest.mark.parametrize(("name", "walk"), ON_THE_PARABOLA)
def test_a_mistake_on_the_parabola_is_named(name: str, walk: Walk) -> None:
    for seed in SEEDS:
        found = judge(load("01_parabola"), "gradient_descent", walk, seed)
        assert found.status == "fail"
        assert name in found.mistakes
        assert len(found.mistakes) <= 2


WITH_A_TAPE = {"power-coefficient-dropped": "learning-rate-halved-or-doubled"}  # a tape knows the rules of derivatives
IN_FLOAT64 = {"state-rounded-each-step", "reported-values-rounded", "state-truncated-to-int", "integer-array-start"}


@pytest.mark.parametrize(("name", "walk"), [row for row in ON_THE_PARABOLA if row[0] not in IN_FLOAT64])
def test_a_mistake_made_in_float32_is_named_too(name: str, walk: Walk) -> None:
    for seed in SEEDS:
        found = judge(
            load("01_parabola"),
            "tape_gradient_descent",
            lambda x, rate, n: walk(np.float32(x), np.float32(rate), n),
            seed,
        )
        assert found.status == "fail"
        assert WITH_A_TAPE.get(name, name) in found.mistakes
        assert name == WITH_A_TAPE.get(name, name) or name not in found.mistakes
        assert len(found.mistakes) <= 2


TOGETHER: list[tuple[set[str], Walk]] = [
    ({"update-sign-ascent", "history-without-start"}, lambda x, r, n: ON_THE_PARABOLA[0][1](x, r, n)[1:]),
    ({"learning-rate-missing", "one-iteration-too-few"}, lambda x, r, n: ON_THE_PARABOLA[1][1](x, r, n - 1)),
    ({"update-sign-ascent", "learning-rate-missing"}, along(lambda x, _, __, ___: x + 2 * x)),
    ({"power-exponent-not-lowered", "update-sign-ascent"}, along(lambda x, rate, _, __: x + rate * 2 * x**2)),
    ({"gradient-computed-once", "one-iteration-too-few"}, lambda x, r, n: ON_THE_PARABOLA[5][1](x, r, n - 1)),
]


@pytest.mark.parametrize(("names", "walk"), TOGETHER)
def test_two_mistakes_made_together_are_both_named(names: set[str], walk: Walk) -> None:
    for seed in SEEDS:
        assert set(judge(load("01_parabola"), "gradient_descent", walk, seed).mistakes) == names


def test_what_outlives_a_call_is_named() -> None:
    kept: list[float] = []

    def into_one_list(x: float, rate: float, n: int) -> list[float]:
        kept.extend(right(x, rate, n))
        return list(kept)

    def from_where_it_stood(_: float, rate: float, n: int) -> list[float]:
        path = right(here[-1], rate, n)
        here.append(path[-1])
        return path

    for seed in SEEDS:
        kept.clear()
        here = [np.float64(2)]
        listed = judge(load("01_parabola"), "gradient_descent", into_one_list, seed)
        assert listed.mistakes == ("mutable-default-history", "global-state-continues")
        went_on = judge(load("01_parabola"), "gradient_descent", from_where_it_stood, seed)
        assert went_on.mistakes == ("global-state-continues",)


UNKNOWN: dict[str, Walk] = {
    "rate squared": lambda x, rate, n: right(x, rate**2, n),
    "rate divided by n": lambda x, rate, n: right(x, rate / n, n),
    "rate that decays": along(lambda x, rate, _, k: x - rate / k * 2 * x),
    "momentum": lambda x, rate, n: momentum(x, rate, n),
    "slope of another parabola": along(lambda x, rate, _, __: x - rate * (2 * x + 1)),
    "slope times three": along(lambda x, rate, _, __: x - rate * 6 * x),
    "minimum at 2": along(lambda x, rate, _, __: x - rate * 2 * (x - 2)),
    "square root of the factor": lambda x, rate, n: [x * math.sqrt(1 - 2 * rate) ** k for k in range(n + 1)],
    "gradient flow": lambda x, rate, n: [x * math.exp(-2 * rate * k) for k in range(n + 1)],
    "straight line": lambda x, rate, n: list(np.linspace(x, right(x, rate, n)[-1], n + 1)),
    "backwards": lambda x, rate, n: right(x, rate, n)[::-1],
    "rate a bit larger": lambda x, rate, n: right(x, rate + 0.01, n),
    "rate off by 1e-4": lambda x, rate, n: right(x, rate * 1.0001, n),
    "rate off by 1e-7": lambda x, rate, n: right(x, rate * (1 + 1e-7), n),
    "implicit step": lambda x, rate, n: [x / (1 + 2 * rate) ** k for k in range(n + 1)],
    "every second point": lambda x, rate, n: right(x, rate, 2 * n)[::2],
    "slopes": lambda x, rate, n: [2 * value for value in right(x, rate, n)],
    "steps": lambda x, rate, n: [x, *np.diff(right(x, rate, n))],
    "noise": lambda x, rate, n: [v + 1e-9 * math.sin(7 * k + x) for k, v in enumerate(right(x, rate, n))],
    "counting": lambda _, __, n: list(range(n + 1)),
    "half of the steps": lambda x, rate, n: right(x, rate, n)[: n // 2 + 1],
    "two steps missing": lambda x, rate, n: right(x, rate, n)[:-2],
    "three points whatever is asked": lambda x, rate, n: right(x, rate, n)[:3],
    "half of every point": lambda x, rate, n: [value / 2 for value in right(x, rate, n)],
}


def momentum(x: float, rate: float, n: int) -> list[float]:
    speed, path = 0.0, [x]
    for _ in range(n):
        speed = 0.9 * speed - rate * 2 * x
        x = x + speed
        path.append(x)
    return path


@pytest.mark.parametrize("unknown", UNKNOWN)
def test_a_mistake_outside_the_catalogue_is_not_given_a_name(unknown: str) -> None:
    for seed in SEEDS:
        found = judge(load("01_parabola"), "gradient_descent", UNKNOWN[unknown], seed)
        assert (found.status, found.mistakes) == ("fail", ())


def test_a_wrong_walk_that_two_mistakes_cancel_to_is_not_named_by_them() -> None:
    """Half the derivative, doubled, is the right program: it explains nothing that the right one does not."""

    def walk(x: float, rate: float, n: int) -> list[float]:
        path = [np.float32(x)]
        for _ in range(n):
            path.append(path[-1] - np.float32(rate * (1 + 3e-6)) * 2 * path[-1])
        return path

    for seed in range(6):
        assert judge(load("01_parabola"), "gradient_descent", walk, seed).mistakes == ()


# ---------------------------------------------------------------- derivatives

VALUES: list[tuple[str, str, str, Callable[..., object]]] = [
    ("02_first_derivatives", "partials", "gradient-components-swapped", lambda x, b: (2 * b, 2 * x)),
    ("02_first_derivatives", "partials", "same-component-gradient-twice", lambda x, _: (2 * x, 2 * x)),
    ("02_first_derivatives", "partials", "power-coefficient-dropped", lambda x, b: (x, b)),
    ("02_first_derivatives", "partials", "partial-other-variable-not-held", lambda x, b: (2 * x + 2 * b,) * 2),
    ("02_first_derivatives", "partials", "returns-f-instead-of-derivative", lambda x, b: (x**2 + b**2,) * 2),
    ("02_first_derivatives", "dy_dx", "constant-term-kept", lambda x: 2 * x + 10),
    ("02_first_derivatives", "dy_dx", "power-exponent-not-lowered", lambda x: 2 * x**2),
    ("03_second_derivatives", "g_first", "power-coefficient-dropped", lambda x: x**3 - 3 * x + 1),
    ("03_second_derivatives", "g_first", "power-rule-raises-exponent", lambda x: 4 * x**5 - 6 * x**3 + 1),
    ("03_second_derivatives", "g_second", "second-derivative-as-square", lambda x: (4 * x**3 - 6 * x + 1) ** 2),
    ("03_second_derivatives", "g_second", "constant-term-kept", lambda x: 12 * x**2 - 6 + 1),
    ("03_second_derivatives", "g_third", "power-exponent-not-lowered", lambda x: 24 * x**2),
    ("02_first_derivatives", "dy_dx", "parameter-treated-as-variable", lambda x: 2 * x + 1),
    ("02_first_derivatives", "partials", "partial-other-variable-not-held", lambda x, b: (2 * x, 2 * x + 2 * b)),
    ("02_first_derivatives", "partials", "", lambda x, b: (x + b, x - b)),
    ("02_first_derivatives", "partials", "power-coefficient-dropped", lambda x, b: (2 * x, b)),
    ("02_first_derivatives", "partials", "", lambda x, b: (2 * x, 3 * b)),
    ("02_first_derivatives", "dy_dx", "", lambda x: 2 * x + 0.5),
    ("03_second_derivatives", "g_first", "", lambda x: 4 * x**3 - 5 * x + 1),
    ("02_first_derivatives", "dy_dx", "", lambda x: 3 * x),
    ("03_second_derivatives", "g_first", "", lambda x: 4 * x**3 + 6 * x + 1),
    ("03_second_derivatives", "g_third", "", lambda _: 24.0),
]


@pytest.mark.parametrize(("exercise", "task", "name", "function"), VALUES)
def test_a_wrong_derivative_is_named_or_left_unnamed(
    exercise: str, task: str, name: str, function: Callable[..., object]
) -> None:
    for seed in SEEDS:
        found = judge(load(exercise), task, function, seed)
        assert found.status == "fail"
        assert name in found.mistakes if name else found.mistakes == ()
        assert len(found.mistakes) <= 2


# ---------------------------------------------------------------- regression

Gradient = Callable[[np.ndarray, np.ndarray, float, float], tuple[float, float]]


def good(h: np.ndarray, w: np.ndarray, s: float, i: float) -> tuple[float, float]:
    residual = w - (s * h + i)
    return -2 * (h * residual).mean(), -2 * residual.mean()


def times(factor: Callable[[int], float]) -> Gradient:
    return lambda h, w, s, i: tuple(factor(len(h)) * g for g in good(h, w, s, i))


GRADIENTS: list[tuple[str, Gradient]] = [
    ("mse-factor-two-missing", times(lambda _: 0.5)),
    ("residual-sign-flipped", times(lambda _: -1)),
    ("mse-one-over-n-missing", times(lambda n: n)),
    ("double-division-by-n", times(lambda n: 1 / n)),
    ("only-one-gradient-divided-by-n", lambda h, w, s, i: (good(h, w, s, i)[0] * len(h), good(h, w, s, i)[1])),
    ("bias-missing", lambda h, w, s, _: good(h, w, s, 0)),
    ("gradient-components-swapped", lambda h, w, s, i: good(h, w, s, i)[::-1]),
    ("same-component-gradient-twice", lambda h, w, s, i: good(h, w, s, i)[:1] * 2),
    ("chain-inner-derivative-missing", lambda h, w, s, i: (2 * (w - s * h - i).mean(),) * 2),
    ("", times(lambda n: n / (n - 1))),
    ("chain-inner-sign-lost", lambda h, w, s, i: (good(h, w, s, i)[0], -good(h, w, s, i)[1])),
    ("", lambda h, w, s, i: (good(h, w, s, i)[0], 3 * good(h, w, s, i)[1])),
    ("only-last-sample-counts", lambda h, w, s, i: good(h[-1:], w[-1:], s, i)),
    ("only-last-sample-counts", lambda h, w, s, i: tuple(g / len(h) for g in good(h[-1:], w[-1:], s, i))),
    ("dw-missing-x", lambda h, w, s, i: good(h, w, s, i)[1:] * 2),
    ("dot-then-mean", lambda h, w, s, i: (good(h, w, s, i)[0] * len(h), good(h, w, s, i)[1])),
    ("bias-missing", lambda h, w, s, _: (good(h, w, s, 0)[0], 0.0)),
    ("parameter-treated-as-variable", lambda h, w, s, i: (sum(good(h, w, s, i)), good(h, w, s, i)[1])),
    ("", lambda h, w, s, i: good(h[1:], w[1:], s, i)),
]


@pytest.mark.parametrize("task", ["gradients", "run_gradient_descent"])
@pytest.mark.parametrize(("name", "gradient"), GRADIENTS)
def test_a_wrong_gradient_over_data_is_named_or_left_unnamed(name: str, gradient: Gradient, task: str) -> None:
    def walk(h: np.ndarray, w: np.ndarray, s: float, i: float, rate: float, n: int) -> list[tuple[float, float]]:
        path = [(s, i)]
        for _ in range(n):
            a, b = gradient(h, w, s, i)
            s, i = s - rate * a, i - rate * b
            path.append((s, i))
        return path

    found = judge(load("05_height_weight"), task, gradient if task == "gradients" else walk)
    assert found.status == "fail"
    assert name in found.mistakes if name else found.mistakes == ()
    assert len(found.mistakes) <= 2


@pytest.mark.parametrize(
    ("name", "factor"),
    [
        ("half-convention-mismatch", lambda _: 0.5),
        ("dot-then-mean", float),
        ("integer-division-kills-step", lambda n: n / 2),
    ],
)
def test_another_name_of_the_same_gradient_is_listed_with_it(name: str, factor: Callable[[int], float]) -> None:
    found = judge(load("05_height_weight"), "gradients", times(factor))
    assert name in found.mistakes
    assert len(found.mistakes) <= 2


def test_zeros_that_nobody_worked_out_are_not_named() -> None:
    worked, written = (lambda h, w, s, i: tuple(0 * g for g in good(h, w, s, i))), (lambda *_: (0.0, 0.0))
    assert judge(load("05_height_weight"), "gradients", worked).mistakes == ("integer-division-kills-step",)
    assert judge(load("05_height_weight"), "gradients", written).mistakes == ()


def test_a_step_for_each_row_is_named() -> None:
    def walk(h: np.ndarray, w: np.ndarray, s: float, i: float, rate: float, n: int) -> list[tuple[float, float]]:
        path = [(s, i)]
        for _ in range(n):
            for k in range(len(h)):
                a, b = good(h[k : k + 1], w[k : k + 1], s, i)
                s, i = s - rate * a, i - rate * b
            path.append((s, i))
        return path

    assert judge(load("05_height_weight"), "run_gradient_descent", walk).mistakes == (
        "minibatch-instead-of-full-batch",
    )


def test_coordinates_moved_one_after_the_other_are_named() -> None:
    def walk(h: np.ndarray, w: np.ndarray, s: float, i: float, rate: float, n: int) -> list[tuple[float, float]]:
        path = [(s, i)]
        for _ in range(n):
            s = s - rate * good(h, w, s, i)[0]
            i = i - rate * good(h, w, s, i)[1]
            path.append((s, i))
        return path

    found = judge(load("05_height_weight"), "run_gradient_descent", walk)
    assert found.mistakes == ("sequential-instead-of-simultaneous", "temporary-alias-sequential")


def test_the_losses_along_the_way_are_named_in_two_variables_too() -> None:
    def walk(h: np.ndarray, w: np.ndarray, s: float, i: float, rate: float, n: int) -> list[float]:
        losses = []
        for _ in range(n + 1):
            losses.append(((w - s * h - i) ** 2).mean())
            a, b = good(h, w, s, i)
            s, i = s - rate * a, i - rate * b
        return losses

    assert judge(load("05_height_weight"), "run_gradient_descent", walk).mistakes == ("returns-cost-history",)


def test_every_name_has_a_title_and_a_hint_in_whole_sentences() -> None:
    for name, named in CATALOGUE.items():
        assert name == name.lower()
        assert named.title
        assert named.hint.endswith((".", "?", ")", "`")), name


def test_two_pairs_that_share_a_mistake_do_not_prove_it() -> None:
    """From 2 a constant step is a step of half the first slope; elsewhere it is nothing known."""
    assert not judge(
        load("01_parabola"), "gradient_descent", lambda x, rate, n: [x - 2 * rate * k for k in range(n + 1)]
    ).mistakes
