"""The whitelist parser against Python's own arithmetic on fractions, and what it refuses."""

import ast
import operator
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harness.spec.expression import Apply, Expression, Number, Symbol, symbols
from harness.spec.formula import MAX_DIGITS, FormulaError, parse


def value(tree: Expression, **inputs: Fraction) -> Fraction:
    """The exact value of a tree of rational operations."""
    match tree:
        case Number(number):
            return number
        case Symbol(name):
            return inputs[name]
        case Apply("neg", (a,)):
            return -value(a, **inputs)
        case Apply("pow", (a, b)):
            exponent = value(b, **inputs)
            assert exponent.denominator == 1
            return value(a, **inputs) ** exponent.numerator
        case Apply(head, (a, b)):
            left, right = value(a, **inputs), value(b, **inputs)
            return {"add": left.__add__, "sub": left.__sub__, "mul": left.__mul__, "div": left.__truediv__}[head](right)
    raise AssertionError(tree)


numbers = st.integers(0, 50).map(str) | st.sampled_from(["0.5", "2.25", "1e2", ".75", "3."])
atoms = numbers | st.sampled_from(["x", "y"])
formulas = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["+", "-", "*", " * ", " - "]), inner).map("".join),
        st.tuples(st.just("("), inner, st.just(")")).map("".join),
        st.tuples(st.just("-"), inner).map("".join),
        st.tuples(st.just("("), inner, st.just(")**"), st.sampled_from("0123")).map("".join),
    ),
    max_leaves=12,
)


OPERATIONS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Pow: lambda a, b: a**b.numerator,
}


def as_python_reads(text: str, **inputs: Fraction) -> Fraction:
    """The exact value of a formula by Python's own grammar."""

    def of(node: ast.expr) -> Fraction:
        match node:
            case ast.Constant():
                return Fraction((ast.get_source_segment(text, node) or "").rstrip("."))
            case ast.Name(id=name):
                return inputs[name]
            case ast.UnaryOp(operand=operand):
                return -of(operand)
            case ast.BinOp(left=left, op=op, right=right):
                return OPERATIONS[type(op)](of(left), of(right))
        raise AssertionError(ast.dump(node))

    return of(ast.parse(text, mode="eval").body)


@given(formulas, st.fractions(-9, 9, max_denominator=20), st.fractions(-9, 9, max_denominator=20))
@settings(deadline=None, max_examples=300, derandomize=True)
def test_a_formula_means_what_python_makes_of_it(text: str, x: Fraction, y: Fraction) -> None:
    assert value(parse(text, ["x", "y"]), x=x, y=y) == as_python_reads(text, x=x, y=y)


def understood(text: str) -> tuple[Expression | None, int]:
    """The tree, or where the complaint points; any other exception is a fault of the parser."""
    try:
        return parse(text, ["x", "y"]), 0
    except FormulaError as error:
        return None, error.position


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=300, derandomize=True)
def test_any_text_is_a_formula_or_a_pointed_complaint(text: str) -> None:
    tree, position = understood(text)
    assert symbols(tree) <= {"x", "y"} if tree else 0 <= position <= len(text)


@given(
    st.lists(
        st.sampled_from(["x", "2", "+", "-", "*", "**", "^", "(", ")", "[", "sin", "e", "pi", "/", ","]), max_size=14
    )
)
@settings(deadline=None, max_examples=300, derandomize=True)
def test_any_row_of_tokens_is_a_formula_or_a_pointed_complaint(tokens: list[str]) -> None:
    text = " ".join(tokens)
    tree, position = understood(text)
    assert tree or 0 <= position <= len(text)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("x^2", "x**2"),
        ("[x + 1]*2", "(x + 1)*2"),
        ("ln(x)", "log(x)"),
        ("e**x", "e^x"),
        ("x·2", "x*2"),
        ("x − 1", "x - 1"),
        ("2**3**2", "2**(3**2)"),
        ("-x**2", "-(x**2)"),
        ("x**-2", "x**(-2)"),
        ("6/3/2", "(6/3)/2"),
        ("arctan(x)", "atan(x)"),
    ],
)
def test_ways_of_writing_the_same_are_the_same(text: str, same: str) -> None:
    assert parse(text, ["x"]) == parse(same, ["x"])


def test_decimals_are_read_as_they_are_written() -> None:
    assert parse("0.1", []) == Number(Fraction(1, 10))


@pytest.mark.parametrize(
    ("text", "cause", "position"),
    [
        ("2x", "a '*' is missing between '2' and 'x'", 1),
        ("x(2)", "a '*' is missing between 'x' and '('", 1),
        ("0,5*x", "a decimal comma", 1),
        ("(x + 1", "never closed", 0),
        ("x +", "ends too early", 3),
        ("", "empty", 0),
        ("sin x", "needs brackets", 4),
        ("y + 1", "neither a variable", 0),
        ("x; 1", "has no meaning", 1),
        ("9**9**9", "exponent is too large", 1),
        ("1e9999", "power of ten is too large", 0),
        ("1" * (MAX_DIGITS + 1), "digits", 0),
        ("(" * 80 + "x" + ")" * 80, "too many nested", 60),
        ("x" + "+x" * 2000, "characters", 0),
    ],
)
def test_what_is_not_understood_is_pointed_at(text: str, cause: str, position: int) -> None:
    with pytest.raises(FormulaError, match=".*" + cause.replace("*", r"\*").replace("(", r"\(")) as caught:
        parse(text, ["x"])
    assert caught.value.position == position


@pytest.mark.parametrize("text", ["__import__('os')", "x.real", "x if x else 1", "lambda: 0", "x == 1", "'a'", "x[0]"])
def test_no_formula_reaches_python(text: str) -> None:
    with pytest.raises(FormulaError):
        parse(text, ["x"])
