"""A formula as LaTeX, in the order in which it is written: nothing is simplified, and no algebra system is asked."""

from __future__ import annotations

from harness.spec.expression import Apply, Expression, Number, Symbol

SUM, PRODUCT, SIGN, POWER, ATOM = range(5)  # how tightly what stands outermost binds
_COMMANDS = frozenset(["sin", "cos", "tan", "sinh", "cosh", "tanh"])


def latex(tree: Expression) -> str:
    """The LaTeX of a tree."""
    return _set(tree)[0]


def _set(tree: Expression) -> tuple[str, int]:
    """The LaTeX of a tree, and how tightly its outermost operation binds."""
    match tree:
        case Number(value):
            sign, size = ("-", -value) if value < 0 else ("", value)
            text = str(size.numerator)
            if size.denominator != 1:
                text = rf"\frac{{{size.numerator}}}{{{size.denominator}}}"
            return sign + text, SIGN if sign or size.denominator != 1 else ATOM
        case Symbol(name):
            return _name(name), ATOM
        case Apply("pi"):
            return r"\pi", ATOM
        case Apply("add", (first, *rest)):
            return " ".join([_within(first, SUM), *(_added(term) for term in rest)]), SUM
        case Apply("sub", (a, b)):
            return f"{_within(a, SUM)} - {_within(b, PRODUCT)}", SUM
        case Apply("mul", (first, *others)):
            lead = _set(first)[0] if _signed(first) else _within(first, PRODUCT)
            return _product([lead, *(_within(other, PRODUCT) for other in others)]), SUM if _signed(first) else PRODUCT
        case Apply("div", (a, b)):
            return rf"\frac{{{latex(a)}}}{{{latex(b)}}}", SIGN
        case Apply("neg", (a,)):
            return f"-{_within(a, PRODUCT, signed=False)}", SUM
        case Apply("pow", (a, b)):
            return f"{_within(a, ATOM)}^{{{latex(b)}}}", POWER
    return _function(tree)


def _function(tree: Apply) -> tuple[str, int]:
    (inside,) = tree.args
    match tree.head:
        case "exp":
            return f"e^{{{latex(inside)}}}", POWER
        case "sqrt":
            return rf"\sqrt{{{latex(inside)}}}", ATOM
        case "abs":
            return rf"\left|{latex(inside)}\right|", ATOM
    command = rf"\{tree.head}" if tree.head in _COMMANDS else rf"\operatorname{{{tree.head}}}"
    command = r"\ln" if tree.head == "log" else command
    return rf"{command}{{\left({latex(inside)}\right)}}", POWER


def _within(tree: Expression, binding: int, signed: bool = True) -> str:
    """A part as it stands in something that binds so tightly: in brackets if need be."""
    text, own = _set(tree)
    bare = own >= binding and (signed or not text.startswith("-"))
    return text if bare else rf"\left({text}\right)"


def _signed(tree: Expression) -> bool:
    """Whether a factor begins with a minus that may as well stand before the whole product."""
    match tree:
        case Number(value):
            return value < 0
        case Apply("neg", _):
            return True
        case Apply("mul", (first, *_)):
            return _signed(first)
    return False


def _added(term: Expression) -> str:
    text = _within(term, SUM, signed=False) if isinstance(term, Number) else _within(term, PRODUCT)
    return f"+ {text}"


def _product(factors: list[str]) -> str:
    """Factors side by side; a dot where a digit would touch what stands before it."""
    text, *rest = factors
    for factor in rest:
        text += rf" \cdot {factor}" if factor[0].isdigit() or factor.startswith(r"\frac") else f" {factor}"
    return text


def _name(name: str) -> str:
    letter, digits = name.rstrip("0123456789"), name[len(name.rstrip("0123456789")) :]
    shown = letter if len(letter) == 1 else rf"\mathrm{{{letter}}}".replace("_", r"\_")
    return f"{shown}_{{{digits}}}" if digits else shown
