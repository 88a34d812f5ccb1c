"""A new exercise is whole, or says what is left to write; its code is its formula."""

import math
from pathlib import Path

import numpy as np
import pytest

from harness.oracle.calculus import derived
from harness.skeleton.choose import choose
from harness.skeleton.code import MATH, python
from harness.skeleton.make import NotMade, new_exercise, number
from harness.spec.errors import SpecError
from harness.spec.formula import parse
from harness.spec.load import load_exercise
from harness.spec.model import Function

FORMULAS = [
    "x**2", "(x - 3)**2 + 1", "x**4/4 - 2*x + 7", "exp(-x/3) + x^2/10", "x - log(x)", "1/x + x", "sqrt(1 + x**2)",
    "2**x - x", "-x**3*-2", "(2*x)**2/(1 + x**2)", "x - (x - (1 - x**2))", "e**x + pi*x - 3*log(2)*x", "abs(x)",
    "cosh(x/2)", "-(x + 1)**-2", "x/3 + tanh(x)*2/7",
]  # fmt: skip


def function(formula: str) -> Function:
    return Function("f", formula, parse(formula, ["x"]), ("x",))


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize("x", [0.7, 1.9, 3.25])
def test_the_code_of_a_formula_computes_it_and_that_of_its_derivative_its_slope(formula: str, x: float) -> None:
    f = function(formula)
    names = {"math": math, "abs": abs}
    typed = {name: getattr(math, name) for name in ("exp", "log", "sqrt", "tanh", "cosh", "e", "pi")}

    def code(text: str, at: float) -> float:
        return float(eval(text, {**names, "x": at}))  # what the kit itself wrote, on purpose

    value = python(f.expression, MATH)
    assert code(value, x) == pytest.approx(eval(formula.replace("^", "**"), {**typed, "abs": abs, "x": x}), rel=1e-13)
    slope = python(derived(f, ("x",)).forms[0], MATH)
    h = 1e-6
    assert code(slope, x) == pytest.approx((code(value, x + h) - code(value, x - h)) / (2 * h), rel=1e-7, abs=1e-7)


@pytest.mark.parametrize("formula", ["x**2", "x - log(x)", "1/x + x", "exp(-x/3) + x**2/10", "x**4/4 - 2*x + 7"])
def test_figures_are_chosen_where_the_descent_settles(formula: str) -> None:
    figures = choose(function(formula))
    assert figures is not None
    low, high = figures.around
    slope = eval(f"lambda x: {python(derived(function(formula), ('x',)).forms[0], MATH)}", {"math": math})
    for start in (figures.x, low, (low + high) / 2, high):
        for rate in (*figures.rates, figures.rate):
            x, steps = start, []
            for _ in range(10):
                steps.append(abs(rate * slope(x)))
                x -= rate * slope(x)
            assert np.isfinite(steps).all()
            assert steps[-1] <= steps[0] * 1.001


def test_the_spec_has_at_most_forty_lines_and_the_statement_its_figures(tmp_path: Path) -> None:
    new_exercise(tmp_path, "17_rolling_down", "t", "t**2 + 3*t")
    folder = tmp_path / "exercises" / "17_rolling_down"
    assert len((folder / "exercise.toml").read_text().splitlines()) <= 40
    exercise = load_exercise(folder)
    assert exercise.title == "Rolling down"
    assert exercise.functions[0].variables == ("t",)
    assert "| $f(3)$ | 18 <!-- = f(3) --> |" in (folder / "statement.md").read_text()
    assert sorted(path.name for path in (tmp_path / "solutions" / "17_rolling_down" / "samples").iterdir()) == [
        "pass.notebook", "returns-only-last-value.gradient_descent.last-point",
    ]  # fmt: skip


def test_without_a_formula_the_spec_says_that_it_is_to_be_written(tmp_path: Path) -> None:
    made = new_exercise(tmp_path, "17_open", "x", "")
    assert tmp_path / "solutions" / "17_open" / "by_hand.py" in made
    with pytest.raises(SpecError, match=r"functions\.f\.formula: the formula is empty"):
        load_exercise(tmp_path / "exercises" / "17_open")


@pytest.mark.parametrize("there", ["exercises", "solutions"])
def test_nothing_is_ever_overwritten(tmp_path: Path, there: str) -> None:
    (tmp_path / there / "17_mine").mkdir(parents=True)
    with pytest.raises(NotMade, match=r"is there already\. Choose another name"):
        new_exercise(tmp_path, "17_mine", "x", "x**2")
    assert [path.name for path in tmp_path.rglob("*")] == [there, "17_mine"]


@pytest.mark.parametrize("there", ["exercises", "solutions"])
def test_a_place_that_cannot_be_taken_leaves_the_other_as_it_was(tmp_path: Path, there: str) -> None:
    (tmp_path / there).write_text("a file")
    with pytest.raises(NotMade, match=f"{there}/17_mine cannot be made"):
        new_exercise(tmp_path, "17_mine", "x", "x**2")
    assert [path.name for path in tmp_path.rglob("*")] == [there]


@pytest.mark.parametrize(
    ("name", "variable", "formula", "said"),
    [
        ("rolling", "x", "x**2", "Write two digits and a word"),
        ("17_../x", "x", "x**2", "Write two digits and a word"),
        ("17_ok", "lambda", "", "cannot be the variable"),
        ("17_ok", "path", "path**2", "cannot be the variable"),
        ("17_ok", "range", "range**2", "cannot be the variable"),
        ("17_ok", "é", "é**2", "cannot be the variable"),
        ("17_ok", "x", "2x", r"a '\*' is missing"),
        ("17_ok", "x", "y**2", "'y' is neither a variable"),
        ("17_ok", "x", "7", "no place was found"),
        ("17_ok", "x", "exp(exp(exp(x**8)))", "no place was found"),
        ("17_ok", "x", "x\n**2", "write it in one line"),
    ],
)
def test_what_cannot_be_begun_leaves_nothing_behind(
    tmp_path: Path, name: str, variable: str, formula: str, said: str
) -> None:
    with pytest.raises(NotMade, match=said):
        new_exercise(tmp_path, name, variable, formula)
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [(9.0, "9"), (-3.5, "−3.500000"), (0.2147483648, "0.2147484"), (1.8e-88, "1.800000e-88"), (-5.0, "−5")],
)
def test_a_figure_is_shown_whole_or_with_its_decimals(value: float, text: str) -> None:
    assert number(value) == text
