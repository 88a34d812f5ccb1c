"""Formulas pasted from elsewhere: what each strange character is said to be, and where."""

import pytest

from harness.spec.formula import MAX_OPERATIONS, FormulaError, parse


@pytest.mark.parametrize(
    ("text", "cause", "position"),
    [
        ("3*x²", "'²' is a raised character: write a power with two stars", 3),
        ("xⁿ", "two stars", 1),
        ("²", "two stars", 0),
        ("½*x", "write ½ as 1/2", 0),
        ("2*x – 1", "'–' is a dash that is no minus sign: type -", 4),
        ("2∙x", "write a product with *", 1),
        ("x⁄2", "write a quotient with /", 1),
        ("√(x)", "write a root as sqrt(…)", 0),
        ("2*x'", "write the derivative itself", 3),
        ("“2*x”", "no quotes inside the formula", 0),
        ("x**{2}", "use round brackets", 3),
        ("|x|", "write an absolute value as abs(…)", 0),
        ("df = 2*x", "no equals sign", 3),
        ("= 2*x", "no equals sign", 0),
        ("2*x\u200b", "an invisible character (U+200B)", 3),
        ("$2*x$", "no LaTeX", 0),
        ("2*х", "'х' only looks like x", 2),  # a Cyrillic letter
        ("2*𝑥", "'𝑥' only looks like x", 2),
        ("sinx", "sin needs brackets: sin(x)", 3),
        ("cos2x", "cos needs brackets: cos(2x)", 3),
        ("x*y + xy", "a '*' is missing: x*y", 6),
        ("x?", "the character '?' has no meaning", 1),
        ("x" + "+x" * (MAX_OPERATIONS + 1), "too long: more than 200 operations", 2 * MAX_OPERATIONS + 1),
        ("(" + "x*" * (MAX_OPERATIONS + 50) + "x)**2", "too long", 2 * MAX_OPERATIONS + 2),
    ],
)
def test_a_strange_character_is_named_with_what_to_type_instead(text: str, cause: str, position: int) -> None:
    with pytest.raises(FormulaError) as caught:
        parse(text, ["x", "y"])
    assert cause in caught.value.cause
    assert caught.value.position == position
    assert str(caught.value).endswith(" " * position + "^")


@pytest.mark.parametrize("text", ["2·x", "2⋅x", "2×x", "2 * x", "[2]*x", "2\u00a0*\u2009x"])
def test_what_means_a_product_without_doubt_is_read_as_one(text: str) -> None:
    assert parse(text, ["x"]) == parse("2*x", ["x"])


def test_other_signs_without_doubt_are_read_too() -> None:
    assert parse("x − 1", ["x"]) == parse("x - 1", ["x"])
    assert parse("x ÷ 2", ["x"]) == parse("x / 2", ["x"])
    assert parse("sin(π*x)", ["x"]) == parse("sin(pi*x)", ["x"])


def test_a_long_formula_within_the_bound_is_read() -> None:
    parse("x" + "+x" * MAX_OPERATIONS, ["x"])
