"""Update rules, mistaken programs and fits against NumPy programs and exact fractions written here."""

import math
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from losses import descent, hessian, loss

from harness.oracle.explanations import explanations
from harness.oracle.figures import collisions, figures
from harness.oracle.mistakes import LOOP_MISTAKES, SLOPE_MISTAKES, mistaken_programs
from harness.oracle.path import certify
from harness.oracle.program import RECORDINGS, Program, compare, simulate
from harness.oracle.quantity import columns_of, gradient
from harness.oracle.reference import FitReference, PathReference, reference
from harness.oracle.slopes import Slopes
from harness.oracle.table import FORMATS, NoTable, iteration_table, render
from harness.oracle.update import UPDATE
from harness.spec.formula import parse
from harness.spec.load import load_exercise
from harness.spec.model import Derivative, Exercise, Figure, Function, PathKind
from harness.spec.rules import SETTINGS

EXERCISES = Path(__file__).parents[2] / "exercises"
COURSE = sorted(path.name for path in EXERCISES.iterdir() if (path / "exercise.toml").exists())
Step = Callable[[float, float, float, dict[str, float], int], float]


def rmsprop(x: float, g: float, rate: float, memory: dict[str, float], _: int) -> float:
    memory["v"] = 0.9 * memory.get("v", 0.0) + 0.1 * g * g
    return x - rate * g / math.sqrt(memory["v"] + 1e-7)


def adam(x: float, g: float, rate: float, memory: dict[str, float], t: int) -> float:
    memory["m"] = 0.9 * memory.get("m", 0.0) + 0.1 * g
    memory["v"] = 0.999 * memory.get("v", 0.0) + 0.001 * g * g
    # Keras's epsilon is added to the root that is not yet corrected for its bias.
    return x - rate * (memory["m"] / (1 - 0.9**t)) / ((math.sqrt(memory["v"]) + 1e-7) / math.sqrt(1 - 0.999**t))


@pytest.mark.parametrize(("name", "step"), [("rmsprop", rmsprop), ("adam", adam)])
def test_an_adaptive_rule_is_the_published_one(name: str, step: Step) -> None:
    """Keras 3's rules as their documentation has them, in plain floats."""
    program = Program(descent("cubic slope").gradient, UPDATE[name], tuple(SETTINGS[name].items()))
    path = certify(program, None, [Fraction("2.3")], Fraction("0.15"), 30)
    x, memory = 2.3, dict[str, float]()
    for t, point in enumerate(path.points):
        assert point[0] == pytest.approx(x, rel=1e-12)
        x = step(x, x**3 - 2, 0.15, memory, t + 1)
    assert path.certified


@pytest.mark.parametrize(
    ("name", "rate", "gradient_", "first"),
    [("rmsprop", "1e-3", "1e-4", -3.1466e-4), ("adam", "1e-3", "1e-7", -3.0653e-5)],
)
def test_the_place_of_epsilon_is_keras(name: str, rate: str, gradient_: str, first: float) -> None:
    """Measured steps of Keras 3.15 from w = 0; epsilon elsewhere would give −3.152e−3 and −5e−4."""
    line = Function("f", f"{gradient_}*w", parse(f"{gradient_}*w", ["w"]), ("w",))
    program = Program(gradient(line, {}), UPDATE[name], tuple(SETTINGS[name].items()))
    path = certify(program, None, [Fraction(0)], Fraction(rate), 1)
    assert path.points[1][0] == pytest.approx(first, rel=1e-4)


def test_an_exact_path_needs_no_balls() -> None:
    path = certify(
        descent("coupled"), hessian(loss("coupled")), [Fraction(3, 2), Fraction(-23, 10)], Fraction(7, 100), 3
    )
    x, y = Fraction(3, 2), Fraction(-23, 10)
    for texts in path.exact:
        assert tuple(map(Fraction, texts)) == (x, y)
        x, y = x - Fraction(7, 100) * (2 * x + y), y - Fraction(7, 100) * (x + 6 * y)


@pytest.mark.parametrize("recorded", RECORDINGS)
def test_what_is_recorded_is_what_the_simulation_has(recorded: str) -> None:
    program = descent("quartic")
    whole = simulate(program, [Fraction(3, 2)], Fraction(1, 50), 7)
    edited = Program(program.gradient, program.rule, recorded=recorded)
    points = simulate(edited, [Fraction(3, 2)], Fraction(1, 50), 6)
    assert points == [whole[k] for k in RECORDINGS[recorded](6)]


@pytest.mark.parametrize("name", ["parabola", "quartic", "coupled", "himmelblau", "bell"])
def test_a_simulated_path_follows_from_its_own_program(name: str) -> None:
    function, program = loss(name), descent(name)
    start = [Fraction("1.3"), Fraction("-0.7")][: len(function.variables)]
    path = simulate(program, start, Fraction("0.013"), 20)
    entries = list(compare(program, start, Fraction("0.013"), 20, path, "float64"))
    assert len(entries) == 21
    assert all(entry.right for entry in entries)


def test_no_mistake_has_two_rows_in_one_table_and_every_name_is_the_catalogues() -> None:
    from harness.judge.catalogue import CATALOGUE

    for purpose in ("gradients", "paths"):
        slopes = [row.id for row in SLOPE_MISTAKES if row.of in ("all", purpose)]
        assert len(slopes) == len(set(slopes))
    loops = [row.id for row in LOOP_MISTAKES]
    assert len(loops) == len(set(loops))
    assert {row.id for row in (*SLOPE_MISTAKES, *LOOP_MISTAKES)} <= set(CATALOGUE)


def every_path() -> list[tuple[Exercise, PathReference]]:
    found = []
    for exercise in map(load_exercise, (EXERCISES / name for name in COURSE)):
        for task in (task for task in exercise.tasks if isinstance(task.kind, PathKind)):
            for figure in figures(exercise, task, 3):
                target = reference(exercise, task, figure)
                if isinstance(target, PathReference):
                    found.append((exercise, target))
    return found


def test_what_a_mistake_would_have_given_is_not_what_is_right() -> None:
    for _, target in every_path():
        right = np.array(target.certified.points)
        assert target.mistaken.programs
        for names, program in target.mistaken.programs:
            path = np.array(simulate(program, target.start, target.rate, target.iterations))
            assert path.shape != right.shape or not np.allclose(path, right, rtol=1e-7), names


def test_the_quick_look_keeps_every_explanation_that_fits() -> None:
    for _, target in every_path():
        for names, program in target.mistaken.programs:
            path = simulate(program, target.start, target.rate, target.iterations)
            kept = [found for found, _ in target.mistaken.likely(path, len(path))]
            assert names in kept


def test_an_edit_that_changes_nothing_is_no_explanation() -> None:
    program = descent("parabola")
    twice_undone = Program(
        tuple(part.scaled(Fraction(2)).scaled(Fraction(1, 2)) for part in program.gradient), program.rule
    )
    known = explanations([(("a", "b"), twice_undone)], program, [Fraction(2)], Fraction(1, 10), 5)
    assert known.programs == ()
    assert list(known.likely([(2.0,), (1.6,), (1.28,)], 6)) == []


def test_mistakes_of_a_constant_gradient_are_derived_without_fault() -> None:
    line = Function("f", "3*x", parse("3*x", ["x"]), ("x",))
    program = Program(gradient(line, {}), UPDATE["sgd"])
    for _, edited in mistaken_programs(program, slopes_of(line)):
        assert len(simulate(edited, [Fraction(1)], Fraction(1, 10), 3)) >= 1


def slopes_of(function: Function) -> Slopes:
    wanted = tuple(Derivative(function.name, (v,)) for v in function.variables)
    return Slopes(function, (), wanted, gradient(function, {}))


# ---------------------------------------------------------------- figures


@pytest.mark.parametrize("name", COURSE)
def test_hidden_figures_come_from_the_seed_and_lie_in_their_ranges(name: str) -> None:
    exercise = load_exercise(EXERCISES / name)
    for task in exercise.tasks:
        once, again, other = (figures(exercise, task, seed) for seed in (5, 5, 6))
        assert once == again
        assert once[: len(task.public)] == task.public
        if task.hidden is None:
            continue
        assert other != once
        for figure in once[len(task.public) :]:
            assert not figure.public
            for argument, low, high in task.hidden.ranges:
                if argument in dict(figure.numbers):
                    assert low <= figure.number(argument) <= high


def test_hidden_figures_keep_the_mistakes_of_a_path_apart() -> None:
    """On x² three pairs of names are the same arithmetic at any figure; dull figures have more."""
    exercise = load_exercise(EXERCISES / "01_parabola")
    task = exercise.task("gradient_descent")

    def at(start: str, rate: str, iterations: int) -> int:
        numbers = {"start_x": start, "learning_rate": rate, "n_iterations": iterations}
        figure = Figure(False, tuple((name, Fraction(number)) for name, number in numbers.items()))
        return collisions(exercise, task, figure)

    hidden = [figure for figure in figures(exercise, task, 11) if not figure.public]
    assert [collisions(exercise, task, figure) for figure in hidden] == [3] * len(hidden)
    assert at("2", "0.5", 3) > 3
    assert at("2", "0.1", 1) > 3
    assert at("0", "0.1", 4) > 50


def test_a_range_of_one_number_gives_that_number(tmp_path: Path) -> None:
    text = (EXERCISES / "01_parabola" / "exercise.toml").read_text(encoding="utf-8")
    assert "learning_rate = [0.03, 0.22]" in text
    fixed = text.replace("learning_rate = [0.03, 0.22]", "learning_rate = [0.07, 0.07]")
    (tmp_path / "exercise.toml").write_text(fixed, encoding="utf-8")
    exercise = load_exercise(tmp_path)
    hidden = figures(exercise, exercise.task("gradient_descent"), 1)[1:]
    assert [figure.number("learning_rate") for figure in hidden] == [Fraction(7, 100)] * len(hidden)


# ---------------------------------------------------------------- fits and tables


def test_the_closed_form_is_exact_linear_algebra() -> None:
    exercise = load_exercise(EXERCISES / "05_height_weight")
    task = exercise.task("closed_form")
    for figure in figures(exercise, task, 2):
        columns = columns_of(figure)
        h, w = ([Fraction(x) for x in columns[name]] for name in ("heights", "weights"))
        n = len(h)
        spread = n * sum(x * x for x in h) - sum(h) ** 2
        slope = (n * sum(x * y for x, y in zip(h, w, strict=True)) - sum(h) * sum(w)) / spread
        fit = reference(exercise, task, figure)
        assert isinstance(fit, FitReference)
        assert fit.alternatives[0].values == (float(slope), float((sum(w) - slope * sum(h)) / n))


@pytest.mark.parametrize("lost", [0, 1])
def test_the_standardised_descent_is_that_of_numpy(lost: int) -> None:
    exercise = load_exercise(EXERCISES / "05_height_weight")
    task = exercise.task("standardised_descent")
    figure = figures(exercise, task, 2)[-1]
    columns = columns_of(figure)
    h, w = (np.array(columns[name]) for name in ("heights", "weights"))
    u, v = ((x - x.mean()) / x.std(ddof=lost) for x in (h, w))
    a = b = 0.0
    for _ in range(int(figure.number("n_iterations"))):
        residual = a * u + b - v
        rate = float(figure.number("learning_rate"))
        a, b = a - rate * 2 * (residual * u).mean(), b - rate * 2 * residual.mean()
    slope = a * w.std(ddof=lost) / h.std(ddof=lost)
    fit = reference(exercise, task, figure)
    assert isinstance(fit, FitReference)
    assert fit.alternatives[lost].values == pytest.approx((slope, w.mean() - slope * h.mean()), rel=1e-12)


@pytest.mark.parametrize("format", FORMATS)
def test_the_hand_worked_table_is_written_in_every_format(format: str) -> None:
    text = render(iteration_table(load_exercise(EXERCISES / "01_parabola"), 4), format)
    assert "0.8192" in text
    assert text.count("\n") >= 4


def test_an_exercise_without_a_descent_has_no_table() -> None:
    with pytest.raises(NoTable, match="has no descent"):
        iteration_table(load_exercise(EXERCISES / "02_first_derivatives"))
