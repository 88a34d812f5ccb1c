"""A sheet of formulas judged: any way to write them is right, and a wrong rule is recognised by its name."""

from pathlib import Path

import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from harness.guest.values import encode
from harness.judge.catalogue import CATALOGUE
from harness.judge.formulas import judge_formulas
from harness.judge.model import Check, FormulaRow, FormulasDetail
from harness.spec.formula import parse
from harness.spec.load import load_exercise
from harness.spec.model import FormulasKind, Function, Question
from harness.wire import Returned

TASK = load_exercise(Path(__file__).parents[2] / "exercises" / "13_differentiation_drills").task("answers")
assert isinstance(TASK.kind, FormulasKind)
KIND = TASK.kind

RIGHT = {
    "power": "12*x**3 - 2",
    "product": "2*x*sin(x) + x**2*cos(x)",
    "quotient": "(1 - x**2) / (1 + x**2)**2",
    "chain": "30*x*(3*x**2 + 1)**4",
    "exponential": "-2*x*exp(-x**2)",
    "logarithm": "6*x / (1 + 3*x**2)",
    "trigonometric": "-2*sin(2*x)",
    "sigmoid": "exp(-x) / (1 + exp(-x))**2",
    "root": "4*x / sqrt(1 + 4*x**2)",
    "partial_x": "2*x*y**3 + y",
    "partial_y": "3*x**2*y**2 + x",
    "second": "6*x + 4*exp(2*x)",
}


def judged(**changed: object) -> Check:
    """The verdict on the right sheet with some answers changed."""
    answers = {**RIGHT, **changed}
    return judge_formulas(KIND, TASK.public[0], Returned(1, encode(answers), "", (), 0, 0))


def row(check: Check, question: str) -> FormulaRow:
    assert isinstance(check.detail, FormulasDetail)
    return next(row for row in check.detail.rows if row.question == question)


def test_the_right_sheet_is_right_and_the_questions_are_those_of_the_statement() -> None:
    assert [question.id for question in KIND.questions] == list(RIGHT)
    assert judged().status == "pass"


def test_the_right_sheet_is_sympys() -> None:
    x, y = sympy.symbols("x y")
    for question in KIND.questions:
        f = sympy.sympify(question.function.formula, locals={"x": x, "y": y, "ln": sympy.log})
        derivative = sympy.diff(f, *question.wrt)
        assert sympy.simplify(derivative - sympy.sympify(RIGHT[question.id])) == 0


REWRITTEN = {
    "power": ["12*x^3 - 2", "2*(6*x**3 - 1)", "12x**3 − 2".replace("12x", "12·x"), "x*x*x*12-2"],
    "product": ["x*(2*sin(x) + x*cos(x))", "[2*sin(x) + x*cos(x)]*x", "x**2*cos(x) + 2*x*cos(pi/2 - x)"],
    "quotient": ["1/(1 + x**2) - 2*x**2/(1 + x**2)**2", "(1 - x)*(1 + x)*(1 + x^2)^-2"],
    "chain": ["5*(3*x**2 + 1)**4*6*x", "5*(3*x^2+1)^4*(6*x)"],
    "exponential": ["-2*x*e**(-x**2)", "-2*x/exp(x^2)", "-2*x*e^(-x^2)"],
    "logarithm": ["1/(1/(6*x) + x/2)", "6*x*(1+3*x**2)**(-1)"],
    "trigonometric": ["-4*sin(x)*cos(x)", "2*cos(2*x + pi/2)"],
    "sigmoid": ["exp(x)/(1 + exp(x))**2", "1/(1 + exp(-x))*(1 - 1/(1 + exp(-x)))", "1/(4*cosh(x/2)**2)"],
    "root": ["8*x/(2*sqrt(1 + 4*x**2))", "4*x*(1 + 4*x**2)**(-1/2)", "4*x*(1+4*x^2)^-0.5"],
    "partial_x": ["y*(2*x*y**2 + 1)"],
    "partial_y": ["x*(3*x*y**2 + 1)"],
    "second": ["2*(3*x + 2*exp(x)**2)", "6*x + (2*e**x)**2"],
}


@given(st.data())
@settings(deadline=None, max_examples=40, derandomize=True)
def test_every_way_of_writing_the_derivatives_is_right(data: st.DataObject) -> None:
    assert judged(**{name: data.draw(st.sampled_from(ways)) for name, ways in REWRITTEN.items()}).status == "pass"


@given(st.sampled_from(sorted(RIGHT)), st.sampled_from(["1/100", "x/100", "sin(x)", "-exp(-x**2)", "1/10**20"]))
@settings(deadline=None, max_examples=60, derandomize=True)
def test_every_changed_formula_is_wrong_at_a_point_that_is_shown(question: str, more: str) -> None:
    check = judged(**{question: f"{RIGHT[question]} + {more}"})
    assert (check.status, check.credit) == ("fail", 11 / 12)
    assert "the derivative is" in row(check, question).remark
    assert "x = " in row(check, question).remark


MISTAKEN = [
    ("power", "3*x**3 - 2", "power-coefficient-dropped"),
    ("power", "12*x**4 - 2", "power-exponent-not-lowered"),
    ("power", "12*x**5 - 2", "power-rule-raises-exponent"),
    ("power", "4*x**3 - 2", "constant-factor-dropped"),
    ("power", "12*x**3 - x - 2", "constant-factor-derivative-added"),
    ("power", "12*x**3 - 2 + 5", "constant-term-kept"),
    ("power", "3/5*x**5 - x**2 + 5*x", "integrated-instead-of-differentiated"),
    ("product", "2*x*cos(x)", "product-of-derivatives"),
    ("product", "x**2*cos(x)", "product-one-term-only"),
    ("product", "2*x*sin(x)", "product-one-term-only"),
    ("product", "2*x*sin(x) - x**2*cos(x)", "trig-derivative-sign"),
    ("quotient", "1/(2*x)", "quotient-derivative-of-quotient"),
    ("quotient", "(x**2 - 1)/(1 + x**2)**2", "quotient-order-swapped"),
    ("quotient", "(1 - x**2)/(1 + x**2)", "quotient-denominator-not-squared"),
    ("chain", "5*(3*x**2 + 1)**4", "chain-inner-derivative-missing"),
    ("chain", "5*(3*x**2 + 1)**5", "chain-inner-not-differentiated"),
    ("chain", "5*x**4*6*x", "chain-outer-evaluated-at-x"),
    ("chain", "5*(6*x)**4", "chain-outer-at-inner-derivative"),
    ("exponential", "2*x*exp(-x**2)", "chain-inner-sign-lost"),
    ("exponential", "-x**2*exp(-x**2 - 1)", "exp-power-rule"),
    ("exponential", "exp(-x**2)", "returns-f-instead-of-derivative"),
    ("exponential", "exp(-2*x)", "chain-outer-at-inner-derivative"),
    ("logarithm", "1/(1 + 3*x**2)", "log-inner-derivative-missing"),
    ("logarithm", "1/ln(1 + 3*x**2)", "log-derivative-reciprocal-of-log"),
    ("trigonometric", "2*sin(2*x)", "trig-derivative-sign"),
    ("trigonometric", "-2*sin(x)", "trig-linear-extrapolation"),
    ("sigmoid", "x*(1 - x)", "sigmoid-derivative-on-input"),
    ("root", "8*x/sqrt(1 + 4*x**2)", "square-root-half-missing"),
    ("root", "sqrt(8*x)", "square-root-half-missing"),
    ("partial_x", "2*x*y**3", "partial-cross-term-dropped"),
    ("partial_x", "2*x*y**3 + y + 3*x**2*y**2 + x", "partial-other-variable-not-held"),
    ("partial_x", "3*x**2*y**2 + x", "gradient-components-swapped"),
    ("second", "6*x + 2*exp(2*x)", "exp-inner-derivative-missing"),
    ("second", "(3*x**2 + 2*exp(2*x))**2", "second-derivative-as-square"),
]


@pytest.mark.parametrize(("question", "formula", "mistake"), MISTAKEN)
def test_a_wrong_rule_is_recognised(question: str, formula: str, mistake: str) -> None:
    check = judged(**{question: formula})
    assert mistake in check.mistakes
    assert len(check.mistakes) <= 2
    assert all(name in CATALOGUE for name in check.mistakes)


OTHERS = [  # the catalogue's own examples
    ("1/x**3", "1/(3*x**2)", "negative-exponent-mishandled"),
    ("1/x**3", "-3/x**2", "negative-exponent-mishandled"),
    ("x**-3", "-3*x**-2", "negative-exponent-mishandled"),
    ("sqrt(x)", "1/sqrt(x)", "square-root-half-missing"),
    ("(3*x + 1)**2", "2*(3*x + 1)*(3*x + 1)", "chain-inner-not-differentiated"),
    ("(3 - x)**2", "2*(3 - x)", "chain-inner-sign-lost"),
    ("sin(x**2)", "cos(x)*2*x", "chain-outer-evaluated-at-x"),
    ("sin(x**2)", "cos(2*x)", "chain-outer-at-inner-derivative"),
    ("exp(-(5*x - 1)**2)", "exp(-(5*x - 1)**2)*(-2*(5*x - 1))", "chain-innermost-layer-missing"),
    ("(x**2 + 1)/(3*x)", "2*x/3", "quotient-derivative-of-quotient"),
    ("x**2 + 5", "2*x + 5", "constant-term-kept"),
    ("1.7*x**2", "2*x", "constant-factor-dropped"),
    ("3*x**2", "3*2*x + x**2", "constant-factor-derivative-added"),
    ("exp(x)", "x*exp(x - 1)", "exp-power-rule"),
    ("2**x", "x*2**(x - 1)", "exp-power-rule"),
    ("2**x", "2**x", "exponential-base-log-missing"),
    ("ln(3*x)", "1/(3*x)", "log-inner-derivative-missing"),
    ("ln(x)", "1/ln(x)", "log-derivative-reciprocal-of-log"),
    ("cos(x)", "sin(x)", "trig-derivative-sign"),
    ("sin(2*x)", "2*cos(x)", "trig-linear-extrapolation"),
    ("x**2", "x**3/3", "integrated-instead-of-differentiated"),
    ("exp(3*x) - cos(x)", "exp(3*x)/3 - sin(x)", "integrated-instead-of-differentiated"),
]


def alone(formula: str, answer: str, *wrt: str) -> Check:
    """The verdict on a sheet of one question."""
    function = Function("f", formula, parse(formula, ["x"]), ("x",))
    kind = FormulasKind((Question("f", function, wrt or ("x",)),))
    return judge_formulas(kind, TASK.public[0], Returned(1, encode({"f": answer}), "", (), 0, 0))


@pytest.mark.parametrize(("formula", "answer", "mistake"), OTHERS)
def test_a_wrong_rule_is_recognised_in_any_function(formula: str, answer: str, mistake: str) -> None:
    assert mistake in alone(formula, answer).mistakes
    assert len(alone(formula, answer).mistakes) <= 2


@pytest.mark.parametrize("answer", ["exp(x**2)*(2*x)**2", "2*exp(x**2)"])
def test_a_second_derivative_that_lacks_a_term_is_recognised(answer: str) -> None:
    assert "composite-second-derivative-term-missing" in alone("exp(x**2)", answer, "x", "x").mistakes


def test_a_derivative_is_compared_where_its_function_lives() -> None:
    assert alone("ln(5*x)", "exp(-ln(x))").status == "pass"


def test_a_wrong_formula_that_no_rule_gives_has_no_name() -> None:
    assert judged(chain="29*x*(3*x**2 + 1)**4").mistakes == ()


def test_a_first_derivative_in_place_of_the_second_is_said_to_be_one() -> None:
    assert "one order less" in row(judged(second="3*x**2 + 2*exp(2*x)"), "second").remark


@pytest.mark.parametrize(
    ("formula", "remark"),
    [
        ("12x**3 - 2", "a '*' is missing between '12' and 'x'"),
        ("12*x³ - 2", "write a power with two stars"),
        ("12*x**3 – 2", "a dash that is no minus sign"),
        ("12,0*x**3 - 2", "a decimal comma"),
        ("12*x**3 - 2)", "not expected"),
        ("__import__('os').abort()", "write the derivative itself"),
        ("x.real", "has no meaning"),
        ("", "empty"),
        ("x" + "*x" * 900, "too long"),
        ("(" * 900 + "x", "too many nested"),
        ("9" * 39 + "**999", "too large"),
    ],
)
def test_what_is_not_understood_gets_a_remark_that_points_at_it(formula: str, remark: str) -> None:
    check = judged(power=formula)
    assert check.credit == 11 / 12
    assert remark in row(check, "power").remark
    assert row(check, "power").latex == ""


@pytest.mark.parametrize("thing", [None, 12.0, ["12*x**3 - 2"], True, b"12*x**3 - 2"])
def test_an_answer_that_is_no_text_is_named(thing: object) -> None:
    assert "not a formula as a string" in row(judged(power=thing), "power").remark


def test_a_question_that_is_left_out_costs_only_itself() -> None:
    answers = {name: formula for name, formula in RIGHT.items() if name != "chain"} | {"extra": "1"}
    check = judge_formulas(KIND, TASK.public[0], Returned(1, encode(answers), "", (), 0, 0))
    assert check.credit == 11 / 12
    assert row(check, "chain").remark == "no formula is given"


def test_a_key_that_is_nearly_the_questions_is_asked_about() -> None:
    answers = {name if name != "chain" else "Chain": formula for name, formula in RIGHT.items()}
    check = judge_formulas(KIND, TASK.public[0], Returned(1, encode(answers), "", (), 0, 0))
    assert "is 'Chain' meant to be it?" in row(check, "chain").remark


@pytest.mark.parametrize("thing", [None, [], "12*x**3 - 2", 3.0])
def test_what_is_no_dict_is_said_to_be_none(thing: object) -> None:
    check = judge_formulas(KIND, TASK.public[0], Returned(1, encode(thing), "", (), 0, 0))
    assert (check.status, check.credit) == ("fail", 0.0)
    assert "a dict from question to formula" in check.message
