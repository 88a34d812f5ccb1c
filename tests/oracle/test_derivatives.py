"""Derivatives against mpmath's numerical differentiation, the rule table against SymPy, and the cache of both."""

import os
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import mpmath
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from losses import LOSSES, loss

from harness.oracle import calculus, symbolic
from harness.oracle.agreement import agree
from harness.oracle.derivation import derive, derive_formula
from harness.oracle.differentiation import RULES, differentiate
from harness.oracle.numbers import ARRAY, BALL, evaluator, to_ball
from harness.oracle.quantity import gradient
from harness.oracle.symbolic import from_sympy, to_sympy
from harness.spec.expression import FUNCTIONS, Apply
from harness.spec.formula import FormulaError, parse

FORMULAS = [
    *(formula for formula, _ in LOSSES.values()),
    "tan(x)",
    "x**x",
    "2**x",
    "(3*x**2 + 1)**5",
    "ln(1 + 3*x**2)/x",
]


@pytest.mark.parametrize("name", LOSSES)
def test_a_gradient_is_what_finite_differences_make_of_the_function(name: str) -> None:
    function = loss(name)
    f = evaluator(function.expression, function.variables, BALL)
    at = [Fraction(7, 10), Fraction(-13, 10)][: len(function.variables)]
    with mpmath.workdps(50):
        for i, part in enumerate(gradient(function, {})):
            h = Fraction(1, 10**15)
            shifted = [[to_ball(x + sign * h if j == i else x) for j, x in enumerate(at)] for sign in (1, -1)]
            difference = (f(shifted[0]) - f(shifted[1])) / to_ball(2 * h)
            value = part.evaluate_in(BALL)([to_ball(x) for x in at])
            assert float(abs(value - difference)) < 1e-25 * (1 + abs(float(value)))


@pytest.mark.parametrize("text", FORMULAS)
def test_the_rule_table_and_sympy_agree(text: str) -> None:
    tree = parse(text, ["x", "y"])
    derivation = derive("f", tree, ("x",))
    assert derivation.steps
    assert derivation.of == "df/dx"


@pytest.mark.parametrize("head", sorted(FUNCTIONS))
def test_every_function_of_the_grammar_has_a_rule_that_is_right(head: str) -> None:
    tree = parse(f"{head}(x/7)", ["x"])
    assert head in RULES
    wrong = Apply("add", (differentiate(tree, "x"), parse("1/1000", [])))
    if head not in ("abs", "sign"):  # SymPy's own derivative of these has no tree here
        right = from_sympy(symbolic.differentiate(tree, ("x",)))
        assert agree(differentiate(tree, "x"), right)
        assert not agree(wrong, right)


def test_a_second_derivative_shows_the_steps_of_both_rounds() -> None:
    derivation = derive("f", parse("x**3", ["x"]), ("x", "x"))
    assert derivation.of == "d2f/dx2"
    assert derivation.text == "6*x"
    assert [rule for rule, _, _ in derivation.steps] == ["power rule", "power rule", "constant factor"]


def test_a_typed_formula_is_derived_in_the_letters_it_names() -> None:
    assert derive_formula("x**2*sin(x)", "x").text in ("x**2*cos(x) + 2*x*sin(x)", "2*x*sin(x) + x**2*cos(x)")
    assert derive_formula("a*t**2", "t").text == "2*a*t"
    with pytest.raises(FormulaError):
        derive_formula("speed*t", "t")


@pytest.mark.parametrize("text", FORMULAS)
def test_sympy_and_back_is_the_same_function(text: str) -> None:
    tree = parse(text, ["x", "y"])
    assert agree(from_sympy(to_sympy(tree)), tree)


@given(st.floats(-3, 3), st.floats(-3, 3))
@settings(deadline=None, max_examples=60, derandomize=True)
def test_floats_and_balls_agree_on_every_formula(x: float, y: float) -> None:
    for text in FORMULAS[: len(LOSSES)]:
        tree = parse(text, ["x", "y"])
        ball = evaluator(tree, ["x", "y"], BALL)([to_ball(Fraction(x)), to_ball(Fraction(y))])
        assert float(evaluator(tree, ["x", "y"], ARRAY)([x, y])) == pytest.approx(float(ball), rel=1e-9, abs=1e-9)


# ---------------------------------------------------------------- the cache

ASKS = """
import sys
from harness.oracle.calculus import derived
from harness.spec.formula import parse
from harness.spec.model import Function
found = derived(Function("f", "x**3", parse("x**3", ["x"]), ("x",)), ("x",))
print("sympy" in sys.modules, found.forms[0])
"""


def ask(folder: Path) -> tuple[str, str]:
    """Whether a process of its own imported SymPy for a derivative, and what it found."""
    environment = {**os.environ, "GRADKIT_CACHE": str(folder)}
    done = subprocess.run([sys.executable, "-c", ASKS], env=environment, capture_output=True, text=True, check=True)
    imported, _, found = done.stdout.partition(" ")
    return imported, found


def test_what_was_derived_once_needs_no_sympy_again(tmp_path: Path) -> None:
    first, second = ask(tmp_path), ask(tmp_path)
    assert first[0] == "True"
    assert second == ("False", first[1])


def test_a_spoilt_cache_is_derived_anew(tmp_path: Path) -> None:
    first = ask(tmp_path)
    (kept,) = (tmp_path / "calculus").iterdir()
    kept.write_bytes(b"{")
    assert ask(tmp_path) == first


def test_a_cache_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    assert ask(blocked)[0] == "True"


def test_functions_that_differ_are_kept_apart() -> None:
    keys = {calculus._key(loss(name), ("x",)) for name in LOSSES} | {calculus._key(loss("parabola"), ("x", "x"))}
    assert len(keys) == len(LOSSES) + 1
