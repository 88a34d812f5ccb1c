"""LaTeX to MathML: SymPy's output as the independent source of formulas."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
import sympy

from harness.report.mathml import mathml

X, B, HEIGHTS, SLOPE = sympy.symbols("x b heights slope_1")
FORMULAS = [
    X**2,
    2 * X * B - 3,
    sympy.Rational(3, 4) / X,
    sympy.sqrt(X) + sympy.root(X, 3),
    sympy.sin(X) ** 2 * sympy.exp(-X),
    sympy.log(X) / sympy.tan(B),
    -2 * HEIGHTS * (SLOPE * HEIGHTS - X),
    sympy.Derivative(X**2 * B, X, B),
    sympy.Sum(X**2, (X, 1, B)),
    sympy.Symbol("alpha") * sympy.Symbol("Delta"),
    sympy.Eq(X, 1),
]


@pytest.mark.parametrize("formula", FORMULAS, ids=str)
def test_what_sympy_writes_is_well_formed_mathml_with_every_name_and_number(formula: sympy.Basic) -> None:
    made = mathml(sympy.latex(formula))
    assert made is not None
    words = "".join(ElementTree.fromstring(str(made)).itertext())
    for atom in formula.atoms(sympy.Symbol):
        assert all(part in words or part in ("alpha", "Delta") for part in atom.name.split("_"))


def test_a_fraction_of_a_derivative_is_set_as_one() -> None:
    assert mathml(r"\frac{d}{d x} x^{2} = 2 x") == (
        '<math><mrow><mfrac><mrow><mi>d</mi></mrow><mrow><mi>d</mi><mspace width="0.16em"></mspace><mi>x</mi></mrow>'
        '</mfrac><mspace width="0.16em"></mspace><msup><mi>x</mi><mrow><mn>2</mn></mrow></msup><mo>=</mo><mn>2</mn>'
        '<mspace width="0.16em"></mspace><mi>x</mi></mrow></math>'
    )


@pytest.mark.parametrize(
    "latex",
    ["", r"\begin{cases} 1 \end{cases}", r"\frac{1}", r"\left(x", "x^", "{", "}", "a & b", r"\href{x}{y}", "{" * 5000],
)
def test_what_lies_outside_the_subset_is_left_to_text(latex: str) -> None:
    assert mathml(latex) is None


def test_a_formula_cannot_bring_markup_along() -> None:
    made = mathml(r"\operatorname{<script>} < \text{a&b}")
    assert made is not None
    assert "<script>" not in made
    assert "&lt;script&gt;" in made
