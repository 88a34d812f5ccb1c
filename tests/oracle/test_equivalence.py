"""Equality of formulas: rewritten ones are the same, changed ones differ at a point that mpmath confirms."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import mpmath
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from harness.oracle.equivalence import Undecided, Witness, difference
from harness.spec.expression import Apply, Expression, Number, Symbol
from harness.spec.formula import parse

NAMES = ("x", "y")
ONE, TWO = Number(Fraction(1)), Number(Fraction(2))
OFTEN = settings(deadline=None, max_examples=150, derandomize=True)


def number(text: str) -> Number:
    return Number(Fraction(text))


leaves = st.sampled_from([Symbol("x"), Symbol("y"), *map(number, ("2", "3", "1/2", "7", "1/10"))])
trees = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(["add", "sub", "mul", "div"]), st.tuples(inner, inner)),
        st.tuples(st.sampled_from(["neg", "exp", "sin", "cos", "sqrt", "log"]), st.tuples(inner)),
        st.tuples(st.just("pow"), st.tuples(inner, st.sampled_from([number("2"), number("3"), number("-1")]))),
    ).map(lambda made: Apply(*made)),
    max_leaves=7,
)


def rewrites(tree: Expression) -> list[Expression]:
    """Other ways to write a tree that are the same function wherever the tree has a value."""
    found: list[Expression] = [
        Apply("mul", (tree, ONE)),
        Apply("neg", (Apply("neg", (tree,)),)),
        Apply("sub", (Apply("mul", (TWO, tree)), tree)),
    ]
    match tree:
        case Apply(("add" | "mul") as head, (a, b)):
            found.append(Apply(head, (b, a)))
        case Apply("sub", (a, b)):
            found.append(Apply("add", (a, Apply("mul", (number("-1"), b)))))
        case Apply("div", (a, b)):
            found += [
                Apply("mul", (a, Apply("pow", (b, number("-1"))))),
                Apply("div", (Apply("neg", (a,)), Apply("neg", (b,)))),
            ]
        case Apply("pow", (a, Number(n))) if n > 0:
            found.append(Apply("mul", (a,) * int(n)))
        case Apply("sqrt", (a,)):
            found.append(Apply("pow", (a, number("1/2"))))
        case Apply("sin", (a,)):
            found.append(Apply("cos", (Apply("sub", (a, Apply("div", (Apply("pi", ()), TWO)))),)))
        case Apply("exp", (a,)):
            found.append(Apply("pow", (Apply("exp", (ONE,)), a)))
        case Apply("log", (a,)):
            found.append(Apply("mul", (TWO, Apply("log", (Apply("sqrt", (a,)),)))))
    match tree:
        case Apply("mul", (a, Apply(("add" | "sub") as inner, (b, c)))):
            found.append(Apply(inner, (Apply("mul", (a, b)), Apply("mul", (a, c)))))
        case Apply("exp", (Apply("add", (a, b)),)):
            found.append(Apply("mul", (Apply("exp", (a,)), Apply("exp", (b,)))))
    return found


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Expression, Expression]:
    """A tree, and the same rewritten here and there."""

    def rewritten(tree: Expression) -> Expression:
        if isinstance(tree, Apply):
            tree = Apply(tree.head, tuple(map(rewritten, tree.args)))
        return draw(st.sampled_from(rewrites(tree))) if draw(st.booleans()) else tree

    tree = draw(trees)
    return tree, rewritten(tree)


def verdict(right: Expression, given: Expression) -> Witness | None:
    try:
        return difference(right, given, NAMES)
    except Undecided:
        assume(False)
        raise


@given(pairs())
@OFTEN
def test_a_rewritten_formula_is_the_same_function(pair: tuple[Expression, Expression]) -> None:
    assert verdict(*pair) is None


PRECISE: dict[str, Callable[..., Any]] = {
    "add": lambda *parts: mpmath.fsum(parts),
    "mul": lambda *parts: mpmath.fprod(parts),
    "sub": lambda a, b: a - b,
    "div": lambda a, b: a / b,
    "neg": lambda a: -a,
    "pow": lambda a, b: a**b,
    **{name: getattr(mpmath, name) for name in ("exp", "sin", "cos", "sqrt", "log")},
}


def precise(tree: Expression, **at: Any) -> Any:
    match tree:
        case Number(value):
            return mpmath.mpf(value.numerator) / value.denominator
        case Symbol(name):
            return at[name]
    assert isinstance(tree, Apply)
    return PRECISE[tree.head](*(precise(part, **at) for part in tree.args))


@given(trees, st.sampled_from(["1/1000", "x/7", "y**2", "exp(x)/100", "sin(x)", "-3"]))
@OFTEN
def test_a_changed_formula_differs_at_its_witness(tree: Expression, more: str) -> None:
    changed = Apply("add", (tree, parse(more, NAMES)))
    witness = verdict(tree, changed)
    assert witness is not None
    assert witness.given is not None
    with mpmath.workdps(400):  # far beyond the largest value that the witness can have
        at = dict(zip(NAMES, map(mpmath.mpf, witness.point), strict=True))
        right, given = precise(tree, **at), precise(changed, **at)
        assert right != given
        assert float(right) == pytest.approx(witness.right, rel=1e-6, abs=1e-9)
        assert float(given) == pytest.approx(witness.given, rel=1e-6, abs=1e-9)


def same(right: str, given: str, domain: str = "") -> bool:
    return difference(parse(right, ["x"]), parse(given, ["x"]), ["x"], [parse(domain, ["x"])] if domain else []) is None


@pytest.mark.parametrize(
    ("right", "given"),
    [
        ("6*x/(1 + 3*x**2)", "1/(1/(6*x) + x/2)"),  # a gap at 0
        ("exp(-x)/(1 + exp(-x))**2", "1/(2 + exp(x) + exp(-x))"),
        ("exp(-x)/(1 + exp(-x))**2", "(1/(1 + exp(-x)))*(1 - 1/(1 + exp(-x)))"),
        ("-2*sin(2*x)", "-4*sin(x)*cos(x)"),
        ("1", "sin(x)**2 + cos(x)**2"),
        ("0", "x - x"),
        ("2**x*ln(2)", "exp(x*ln(2))*ln(2)"),
        ("4*x/sqrt(1 + 4*x**2)", "(1 + 4*x**2)**(-1/2)*4*x"),
        ("(x + 1)**30", "(x**2 + 2*x + 1)**15"),
    ],
)
def test_equal_functions_are_equal_however_they_are_written(right: str, given: str) -> None:
    assert same(right, given)


@pytest.mark.parametrize(
    ("right", "given"),
    [
        ("2*x", "2*x + 1/10**30"),
        ("2*x", "2*abs(x)"),
        ("2*x", "2*exp(ln(x))"),  # no value left of 0
        ("2*x", "2*x + sin(10**900*x)*10**10"),
        ("2*x", "2*x + sin(exp(exp(exp(x))))"),
        ("2*x", "sin(exp(exp(exp(exp(x)))))*10**900"),
        ("2*x", "x**(exp(0)*10**300)"),
        ("2*x", "((x**999)**999)**999"),
        ("2*x", "tan(" * 50 + "x" + ")" * 50),
        ("2*x", "x**" * 50 + "x"),
        ("2*x", "exp(" * 50 + "x" + ")" * 50),
        ("2*x", "1/(x - x)"),
        ("2*x", "1/exp(" + "exp(" * 40 + "x" + ")" * 41),
    ],
)
def test_what_cannot_be_told_from_the_right_formula_is_not_taken_for_it(right: str, given: str) -> None:
    assert not same(right, given)


def test_only_where_the_function_has_values_its_derivative_is_compared() -> None:
    assert not same("1/x", "exp(-ln(x))")
    assert same("1/x", "exp(-ln(x))", domain="ln(5*x)")


def test_a_formula_without_values_decides_nothing() -> None:
    with pytest.raises(Undecided):
        difference(parse("sqrt(-1 - x**2)", ["x"]), parse("x", ["x"]), ["x"])
