"""The table of update rules against Keras's own optimizers, one-step figures, exact fractions and mpmath."""

import math
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from losses import hessian, loss

from harness.judge.catalogue import CATALOGUE
from harness.oracle.bounded import BOUNDED
from harness.oracle.linear import solve_balls, solve_bounded, solve_floats, solve_rationals
from harness.oracle.path import certify
from harness.oracle.program import Program, compare, simulate
from harness.oracle.quantity import gradient
from harness.oracle.rule_mistakes import RULE_MISTAKES, mistaken_rules
from harness.oracle.update import IN_POWERS, UPDATE, _table
from harness.spec.formula import parse
from harness.spec.load import load_exercise
from harness.spec.model import Function
from harness.spec.rules import SETTINGS, WITHOUT_RATE

ROOT = Path(__file__).parents[2]
SURFACES = load_exercise(ROOT / "exercises" / "09_optimizers").functions
START = {
    "bowl": "-2 3/2",
    "beale": "1/2 1/2",
    "rosenbrock": "-6/5 1",
    "himmelblau": "3/2 -23/10",
    "saddle": "-3/2 1/10",
}
SLOW = {"sgd", "momentum", "nesterov"}  # a step in proportion to the slope needs a small rate


def program(function: Function, rule: str, **settings: str) -> Program:
    values = SETTINGS[rule] | {name: Fraction(value) for name, value in settings.items()}
    right = Program(gradient(function, {}), UPDATE[rule], tuple(values.items()))
    if UPDATE[rule].joint is None:
        return right
    return Program(right.gradient, right.rule, right.settings, hessian=hessian(function))


def start(function: Function) -> list[Fraction]:
    return list(map(Fraction, START[function.name].split()))


def rate_of(rule: str) -> Fraction:
    return Fraction(1, 2000) if rule in SLOW else Fraction(1, 20)


# ---------------------------------------------------------------- Keras

BETAS = ((1, 0.9), (2, 0.999))
KERAS: dict[str, tuple[str, dict[str, str], Callable[[dict[str, float]], dict[str, object]]]] = {
    "sgd": ("SGD", {}, lambda _: {}),
    "momentum": ("SGD", {"beta": "0.8"}, lambda s: {"momentum": s["beta"]}),
    "nesterov": ("SGD", {"beta": "0.8"}, lambda s: {"momentum": s["beta"], "nesterov": True}),
    "adagrad": ("Adagrad", {"epsilon": "0.1"}, lambda s: {**s}),
    "adadelta": ("Adadelta", {"rho": "0.8", "epsilon": "0.1"}, lambda s: {**s}),
    "rmsprop": ("RMSprop", {"rho": "0.8", "epsilon": "0.1"}, lambda s: {**s}),
    "adam": ("Adam", {"beta_1": "0.8", "beta_2": "0.95", "epsilon": "0.1"}, lambda s: {**s}),
}


@pytest.mark.parametrize("own", [True, False], ids=["settings of our own", "the defaults"])
@pytest.mark.parametrize("name", KERAS)
def test_a_rule_walks_as_kerass_own_optimizer_does(name: str, own: bool) -> None:
    """Keras holds its learning rate, and what it takes powers of, in float32 even for float64 variables."""
    keras = pytest.importorskip("keras")
    made, settings, translated = KERAS[name]
    settings = settings if own else {}
    figures = {key: float(Fraction(value)) for key, value in settings.items()}
    if not own and "beta" in SETTINGS[name]:
        figures = {"beta": 0.9}
    function = next(f for f in SURFACES if f.name == "beale")
    rate = 0.003 if name in SLOW else 0.07
    right = program(function, name, **settings)
    narrow = [
        (f"beta_{i}{IN_POWERS}", Fraction(float(np.float32(figures.get(f"beta_{i}", usual))))) for i, usual in BETAS
    ]
    right = replace(right, settings=right.settings + tuple(narrow))
    optimizer = getattr(keras.optimizers, made)(learning_rate=rate, **translated(figures))
    w = keras.Variable([0.5, 0.25], dtype="float64")
    expected = simulate(right, [Fraction(1, 2), Fraction(1, 4)], Fraction(float(np.float32(rate))), 25)
    for point in expected[1:]:
        at = np.array([w.numpy()])
        optimizer.apply([keras.ops.convert_to_tensor([part.values(at)[0] for part in right.gradient], "float64")], [w])
        assert w.numpy() == pytest.approx(point, rel=2e-6, abs=1e-6)  # float32's, where a coordinate crosses 0


@pytest.mark.parametrize(
    ("name", "slope", "first"),
    [
        ("rmsprop", "1e-4", -3.1466e-4),  # ε outside the root: −3.152e−3
        ("adam", "1e-7", -3.0653e-5),  # the paper's Algorithm 1 with Keras's ε: −5e−4
        ("adagrad", "1", -9.5346e-4),  # an accumulator from 0: −1e−3
    ],
)
def test_one_step_from_0_tells_the_variants_apart(name: str, slope: str, first: float) -> None:
    """Measured with Keras 3.15 at rate 0.001 and its defaults."""
    line = Function("f", f"{slope}*w", parse(f"{slope}*w", ["w"]), ("w",))
    path = certify(program(line, name), None, [Fraction(0)], Fraction(1, 1000), 1)
    assert path.points[1][0] == pytest.approx(first, rel=5e-5)


# ---------------------------------------------------------------- the table


def test_the_table_is_filled_with_the_steps_of_the_specifications_rules() -> None:
    assert tuple(UPDATE) == tuple(SETTINGS)
    assert {name for name, rule in UPDATE.items() if rule.joint} == WITHOUT_RATE
    assert [rule.settings for rule in UPDATE.values()] == [tuple(SETTINGS[name]) for name in UPDATE]


def test_a_table_that_lacks_a_rule_or_has_one_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="the specification knows"):
        _table(*list(UPDATE.values())[1:])
    with pytest.raises(ValueError, match="the specification knows"):
        _table(*UPDATE.values(), UPDATE["sgd"])


@pytest.mark.parametrize("name", ["momentum", "nesterov"])
def test_momentum_runs_in_exact_fractions(name: str) -> None:
    path = certify(program(loss("coupled"), name), None, [Fraction(3, 2), Fraction(-23, 10)], Fraction(7, 100), 4)
    x, y, u, v = Fraction(3, 2), Fraction(-23, 10), Fraction(0), Fraction(0)
    beta, rate = Fraction(9, 10), Fraction(7, 100)
    for texts in path.exact[:3]:
        assert tuple(map(Fraction, texts)) == (x, y)
        g, h = 2 * x + y, x + 6 * y
        u, v = beta * u - rate * g, beta * v - rate * h
        x, y = (x + u, y + v) if name == "momentum" else (x + beta * u - rate * g, y + beta * v - rate * h)


@pytest.mark.parametrize("name", UPDATE)
@pytest.mark.parametrize("function", SURFACES, ids=lambda function: function.name)
def test_a_hundred_steps_are_certified_on_every_surface_and_float_walks_stay_within_tolerance(
    function: Function, name: str
) -> None:
    right = program(function, name)
    path = certify(right, hessian(function) if right.rule.plain else None, start(function), rate_of(name), 100)
    assert path.certified
    walked = simulate(right, start(function), rate_of(name), 100)
    entries = list(compare(right, start(function), rate_of(name), 100, walked, "float64"))
    assert len(entries) == 101
    assert all(entry.right for entry in entries)
    assert all(math.isfinite(tolerance) for entry in entries for tolerance in entry.tolerances)


@pytest.mark.parametrize("name", ["adagrad", "adadelta", "rmsprop", "adam"])
def test_a_long_adaptive_path_is_certified_and_a_slip_in_the_twelfth_digit_is_seen(name: str) -> None:
    function = SURFACES[2]
    right = program(function, name, epsilon="0.1")
    assert certify(right, None, start(function), Fraction(1, 20), 500).certified
    walked = simulate(right, start(function), Fraction(1, 20), 12)
    walked[7] = (walked[7][0] * (1 + 1e-11), walked[7][1])
    found = [entry.right for entry in compare(right, start(function), Fraction(1, 20), 12, walked, "float64")]
    assert found.index(False) == 7


# ---------------------------------------------------------------- Newton


def test_newtons_path_on_rosenbrock_agrees_with_mpmath() -> None:
    import mpmath

    function = SURFACES[2]
    path = certify(program(function, "newton"), hessian(function), start(function), Fraction(1), 6)
    assert path.certified
    with mpmath.workdps(80):
        x, y = mpmath.mpf(-6) / 5, mpmath.mpf(1)
        for point in path.points:
            assert point == (float(x), float(y))
            u = y - x * x
            h = mpmath.matrix([[2 - 400 * (u - 2 * x * x), -400 * x], [-400 * x, 200]])
            d = mpmath.lu_solve(h, mpmath.matrix([-2 * (1 - x) - 400 * x * u, 200 * u]))
            x, y = x - d[0], y - d[1]


@pytest.mark.parametrize("precision", ["float64", "float32"])
@pytest.mark.parametrize("n", [1, 2, 3])
def test_every_way_of_solving_stays_within_the_bound_of_the_systems_condition(n: int, precision: str) -> None:
    import flint

    number, random = BOUNDED[precision], np.random.default_rng(n)  # type: ignore[index]
    narrow = np.float64 if precision == "float64" else np.float32
    for _ in range(60):
        a = (random.normal(size=(n, n)) + random.choice([0, 30]) * np.ones((n, n))).astype(narrow)
        b = random.normal(size=n).astype(narrow)
        rows = [[number(flint.fmpq(*float(x).as_integer_ratio())) for x in row] for row in a]
        bounded = solve_bounded(rows, [number(flint.fmpq(*float(x).as_integer_ratio())) for x in b])
        ways = [np.linalg.solve(a, b), np.linalg.inv(a) @ b]
        if n == 2:
            det = a[0, 0] * a[1, 1] - a[0, 1] * a[1, 0]
            ways.append(np.array([a[1, 1] * b[0] - a[0, 1] * b[1], a[0, 0] * b[1] - a[1, 0] * b[0]]) / det)
        for found in ways:
            errors = [abs(float(flint.arb(float(x)) - one.v)) for x, one in zip(found, bounded, strict=True)]
            assert all(error <= one.e for error, one in zip(errors, bounded, strict=True))
        assert max(one.e for one in bounded) < 1e3 * np.linalg.cond(a) ** 2 * number.u * max(map(abs, ways[0]))


def test_a_system_is_solved_alike_in_every_number_type() -> None:
    import flint

    rows, right = [[Fraction(2), Fraction(1)], [Fraction(1), Fraction(3)]], [Fraction(1), Fraction(-2)]
    exact = solve_rationals([[flint.fmpq(int(x)) for x in row] for row in rows], [flint.fmpq(int(x)) for x in right])
    assert list(map(str, exact)) == ["1", "-1"]
    assert [float(x) for x in solve_balls([[flint.arb(int(x)) for x in row] for row in rows], [1, -2])] == [1, -1]
    assert solve_floats([[2.0, 1.0], [1.0, 3.0]], [1.0, -2.0]) == pytest.approx([1, -1])
    with pytest.raises(ZeroDivisionError):
        solve_floats([[1.0, 1.0], [1.0, 1.0]], [1.0, 2.0])


# ---------------------------------------------------------------- mistaken rules

CUBE = Function("f", "x**4/4 - 2*x", parse("x**4/4 - 2*x", ["x"]), ("x",))

# Measured before, each by a program of its own: f′ = x³ − 2; momentum from 1.7 at rate 0.07 with β = 0.8, Adam
# (the textbook's form) from 2.3 at rate 0.15 with 0.8, 0.95 and ε = 0.1, RMSprop from 1.7 at rate 0.07 with 0.8, 0.1.
MEASURED = {
    "momentum": ("1.7", "0.07", {"beta": "0.8"}),
    "nesterov": ("1.7", "0.07", {"beta": "0.8"}),
    "rmsprop": ("1.7", "0.07", {"rho": "0.8", "epsilon": "0.1"}),
    "adam": ("2.3", "0.15", {"beta_1": "0.8", "beta_2": "0.95", "epsilon": "0.1"}),
}


@pytest.mark.parametrize(
    ("rule", "mistake", "points"),
    [
        ("momentum", "momentum-sign-mixed", (1.7, 1.90391, 2.41014, 3.65512)),
        ("momentum", "momentum-ema-instead-of-sum", (1.7, 1.65922, 1.59064, 1.50744)),
        ("momentum", "momentum-learning-rate-twice", (1.7, 1.68573, 1.66063, 1.62792)),
        ("momentum", "momentum-step-before-velocity", (1.7, 1.7, 1.49609, 1.12905)),
        ("momentum", "momentum-velocity-not-kept", (1.7, 1.49609, 1.23855, 1.17003)),
        ("momentum", "momentum-decay-swapped", (1.7, 1.53687, 1.41296, 1.34221)),
        ("momentum", "momentum-velocity-reset", (1.7, 1.49609, 1.40168, 1.34891)),
        ("momentum", "momentum-coefficient-on-gradient", (1.7, 1.53687, 1.2825)),
        ("nesterov", "nesterov-gradient-at-current-point", (1.7, 1.49609, 1.23855, 1.03953)),
        ("nesterov", "nesterov-unshifted-points", (1.7, 1.49609, 1.30717, 1.18789)),
        ("nesterov", "nesterov-lookahead-sign", (1.7, 1.49609, 1.15321, 0.81528)),
        ("nesterov", "nesterov-lookahead-applied-twice", (1.7, 1.49609, 1.14405)),
        ("rmsprop", "rmsprop-epsilon-placement", (1.7, 1.55463, 1.47292, 1.41584)),
        ("rmsprop", "rmsprop-decay-swapped", (1.7, 1.62463, 1.55939, 1.49723)),
        ("adam", "adam-epsilon-after-correction", (2.3, 2.15146, 2.00572, 1.86487, 1.73108)),
        ("adam", "adam-no-bias-correction", (2.3, 2.17149, 2.00676, 1.8281, 1.65003)),
        ("adam", "adam-correction-on-one-moment-only", (2.3, 2.27029, 2.21695, 2.14517, 2.05955)),
        ("adam", "adam-correction-on-one-moment-only", (2.3, 1.65744, 1.28454, 1.05586, 0.91974)),
        ("adam", "adam-t-one-ahead", (2.3, 2.18521, 2.05471, 1.92043, 1.78808)),
        ("adam", "adam-correction-without-power", (2.3, 2.15146, 1.96302, 1.76086, 1.56265)),
        ("adam", "adam-epsilon-inside-sqrt", (2.3, 2.15007, 2.00286, 1.8605, 1.72524)),
        ("adam", "adam-betas-swapped", (2.3, 2.15146, 2.00266, 1.85345, 1.70386)),
        ("adam", "adam-decay-weight-swapped", (2.3, 2.16266, 2.03455, 1.91493, 1.80085)),
        ("adam", "adam-one-minus-beta-missing", (2.3, 1.5573, 0.99238, 0.63513)),
        ("adam", "adam-second-moment-not-squared", (2.3, 1.83626, 1.46481, 1.17562)),
        ("adam", "adam-root-missing", (2.3, 2.28526, 2.27036, 2.25531)),
        ("adam", "adam-moments-reset", (2.3, 2.15146, 2.0371, 1.93592)),
        ("adam", "adam-corrected-value-stored", (2.3, 2.15146, 2.02617, 1.94187, 1.88992)),
    ],
)
def test_a_mistaken_rule_walks_as_it_was_measured(rule: str, mistake: str, points: tuple[float, ...]) -> None:
    origin, rate, settings = MEASURED[rule]
    found = [
        [x for (x,) in simulate(wrong, [Fraction(origin)], Fraction(rate), len(points) - 1)]
        for name, wrong in mistaken_rules(program(CUBE, rule, **settings))
        if name == mistake
    ]
    assert any(np.allclose(path, points, rtol=0, atol=6e-5) for path in found), found


def test_adam_that_counts_from_0_breaks_down_in_its_first_step() -> None:
    wrong = [p for name, p in mistaken_rules(program(CUBE, "adam")) if name == "adam-t-starts-at-zero"]
    assert wrong
    for one in wrong:
        assert math.isnan(simulate(one, [Fraction(2)], Fraction(1, 10), 1)[1][0])


def test_every_mistaken_rule_leaves_the_right_path_within_four_steps_and_is_in_the_catalogue() -> None:
    function = SURFACES[1]
    settings = {"beta": "0.7", "rho": "0.7", "beta_1": "0.7", "beta_2": "0.9", "epsilon": "0.15"}
    for rule in UPDATE:
        own = {name: value for name, value in settings.items() if name in SETTINGS[rule]}
        right = program(function, rule, **own)
        rate = Fraction("0.013") if rule in SLOW else Fraction("0.17")
        path = np.array(simulate(right, [Fraction("0.3"), Fraction("0.6")], rate, 4))
        for name, wrong in mistaken_rules(right):
            other = np.array(simulate(wrong, [Fraction("0.3"), Fraction("0.6")], rate, 4))
            assert not np.allclose(path, other, rtol=1e-5), name
            assert name in CATALOGUE
    assert {row.rule for row in RULE_MISTAKES} == set(UPDATE) - {"sgd"}


def test_a_mistaken_walk_is_explained_by_its_own_program_within_finite_tolerances() -> None:
    """A tolerance without bound would explain anything, and so name anything."""
    function = SURFACES[1]
    for rule in UPDATE:
        for name, wrong in mistaken_rules(program(function, rule)):
            rate = rate_of(rule)
            path = simulate(wrong, start(function), rate, 6)
            if not all(math.isfinite(x) for point in path for x in point):
                continue
            entries = list(compare(wrong, start(function), rate, 6, path, "float64"))
            assert all(entry.right for entry in entries), name
            assert all(t < 1e-3 for entry in entries for t in entry.tolerances), name


def test_momentum_is_one_sum_of_gradients_whatever_its_signs() -> None:
    function = SURFACES[3]
    walked = simulate(program(function, "momentum"), start(function), Fraction(1, 500), 8)
    steps = [np.subtract(after, before) for before, after in pairwise(walked)]
    slopes = [np.array([part.values(np.array([point]))[0] for part in gradient(function, {})]) for point in walked]
    for k, step in enumerate(steps):
        expected = -sum(0.9 ** (k - j) * slopes[j] for j in range(k + 1)) / 500
        assert np.allclose(step, expected, rtol=1e-9)
