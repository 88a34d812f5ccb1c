"""LaTeX of formulas as they are written, and that the report can set all of it."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from harness.report.mathml import mathml
from harness.spec.expression import FUNCTIONS
from harness.spec.formula import FormulaError, parse
from harness.spec.notation import latex


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("3*x**4 - 2*x + 5", "3 x^{4} - 2 x + 5"),
        ("x/(1 + x**2)", r"\frac{x}{1 + x^{2}}"),
        ("(3*x**2 + 1)**5", r"\left(3 x^{2} + 1\right)^{5}"),
        ("exp(-x**2)", "e^{-x^{2}}"),
        ("(-x)**2", r"\left(-x\right)^{2}"),
        ("-(x + 1)", r"-\left(x + 1\right)"),
        ("x - (y - 1)", r"x - \left(y - 1\right)"),
        ("x + -y", r"x + \left(-y\right)"),
        ("2*3*x*2", r"2 \cdot 3 x \cdot 2"),
        ("2*(x + 1)", r"2 \left(x + 1\right)"),
        ("ln(1 + x)", r"\ln{\left(1 + x\right)}"),
        ("sin(x)**2", r"\left(\sin{\left(x\right)}\right)^{2}"),
        ("sqrt(x)*pi", r"\sqrt{x} \pi"),
        ("abs(x)/2", r"\frac{\left|x\right|}{2}"),
        ("x**-1", "x^{-1}"),
        ("exp(-5*x**2)", "e^{-5 x^{2}}"),
        ("x - -5*x", r"x - \left(-5 x\right)"),
        ("(1 - x)*-3", r"\left(1 - x\right) \left(-3\right)"),
        ("(-3*x)**2", r"\left(-3 x\right)^{2}"),
        ("0.5*x", r"\frac{1}{2} x"),
        ("x**y**2", "x^{y^{2}}"),
        ("atan(x1)", r"\operatorname{atan}{\left(x_{1}\right)}"),
    ],
)
def test_a_formula_is_set_as_it_is_written(text: str, shown: str) -> None:
    assert latex(parse(text, ["x", "y", "x1"])) == shown


formulas = st.recursive(
    st.sampled_from(["x", "y", "2", "0.5", "pi", "e"]),
    lambda inner: st.one_of(
        st.tuples(st.just("("), inner, st.sampled_from([")+(", ")-(", ")*(", ")/(", ")^("]), inner, st.just(")")).map(
            "".join
        ),
        st.tuples(st.sampled_from(sorted(FUNCTIONS)), st.just("("), inner, st.just(")")).map("".join),
        st.tuples(st.just("-("), inner, st.just(")")).map("".join),
    ),
    max_leaves=8,
)


@given(formulas)
@settings(deadline=None, max_examples=200, derandomize=True)
def test_the_report_can_set_every_formula_as_mathematics(text: str) -> None:
    try:
        tree = parse(text, ["x", "y"])
    except FormulaError:  # a tower of powers
        assume(False)
    assert mathml(latex(tree)) is not None
