"""The whitelist parser: a formula's text becomes an expression tree, never Python code.

Precedence is mathematics' and Python's: ``**`` (also ``^``) binds to the right and tighter than a sign before it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from fractions import Fraction
from typing import NoReturn

from harness.spec.expression import FUNCTIONS, Apply, Expression, Number, Symbol
from harness.spec.typography import FRACTIONS, RAISED, advice, plain_letters

MAX_LENGTH = 2_000  # characters
MAX_DEPTH = 60  # nested brackets and signs
MAX_DIGITS = 40  # of one number
MAX_EXPONENT = 1_000  # of a constant power
MAX_OPERATIONS = 200  # of two operands each; a tree is no deeper than these and the brackets

_NO_LETTER = RAISED + "".join(FRACTIONS)  # Unicode counts them as parts of a word
_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+(?![\w.]))?)"
    rf"|(?P<name>[^\W\d{_NO_LETTER}][^\W{_NO_LETTER}]*)|(?P<operator>\*\*|[-+*/^()\[\],−·⋅×÷]))"
)
_SAME = {"^": "**", "[": "(", "]": ")", "−": "-", "·": "*", "⋅": "*", "×": "*", "÷": "/"}
_SYNONYMS = {"ln": "log", "arcsin": "asin", "arccos": "acos", "arctan": "atan"}
_WORDS = sorted({*FUNCTIONS, *_SYNONYMS}, key=len, reverse=True)
_BINARY = {"+": (10, "add"), "-": (10, "sub"), "*": (20, "mul"), "/": (20, "div"), "**": (40, "pow")}
_SIGN = 30


class FormulaError(ValueError):
    """A formula that is not understood; the message shows where."""

    def __init__(self, text: str, position: int, cause: str) -> None:
        shown = text.replace("\n", " ").replace("\t", " ")
        super().__init__(f"{cause}\n    {shown}\n    {' ' * position}^")
        self.cause, self.position = cause, position


def parse(text: str, variables: Collection[str]) -> Expression:
    """The expression a formula writes in the given variables; FormulaError points at what is not understood."""
    if len(text) > MAX_LENGTH:
        raise FormulaError(text[:60] + "…", 0, f"the formula has {len(text)} characters; at most {MAX_LENGTH} are read")
    return _Parser(text, frozenset(variables)).whole()


class _Parser:
    """A Pratt parser over the tokens of one text."""

    def __init__(self, text: str, variables: frozenset[str]) -> None:
        self.text, self.variables = text, variables
        self.tokens = self._tokenise()
        self.index = 0
        self.depth = self.operations = 0

    def fail(self, position: int, cause: str) -> NoReturn:
        raise FormulaError(self.text, position, cause)

    def _tokenise(self) -> list[tuple[str, str, int]]:
        tokens: list[tuple[str, str, int]] = []
        position = 0
        end = len(self.text.rstrip())
        while position < end:
            match = _TOKEN.match(self.text, position)
            if match is None or match.lastgroup is None:
                blank = len(self.text[position:]) - len(self.text[position:].lstrip())
                self.fail(position + blank, advice(self.text[position + blank]))
            start = match.start(match.lastgroup)
            token = match[match.lastgroup]
            if match.lastgroup == "number" and len(token) > MAX_DIGITS:
                self.fail(start, f"a number of {len(token)} digits; at most {MAX_DIGITS} are read")
            tokens.append((match.lastgroup, _SAME.get(token, token), start))
            position = match.end()
        tokens.append(("end", "", end))
        return tokens

    def whole(self) -> Expression:
        if self.tokens[0][0] == "end":
            self.fail(0, "the formula is empty")
        tree = self.expression(0)
        kind, token, position = self.tokens[self.index]
        if kind != "end":
            self.unexpected(kind, token, position)
        return tree

    def unexpected(self, kind: str, token: str, position: int) -> NoReturn:
        before = self.tokens[self.index - 1] if self.index else ("start", "", 0)
        if token == "," and before[0] == "number":
            self.fail(position, "a decimal comma? Write the number with a point: 0.5")
        if kind in ("number", "name") or token == "(":
            self.fail(position, f"a '*' is missing between {before[1]!r} and {token!r}")
        self.fail(position, "the formula ends too early" if kind == "end" else f"{token!r} is not expected here")

    def expression(self, minimum: int) -> Expression:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.fail(self.tokens[self.index][2], "too many nested brackets or signs")
        left = self.operand()
        while (operator := _BINARY.get(self.tokens[self.index][1])) is not None and operator[0] >= minimum:
            power, head = operator
            position = self.tokens[self.index][2]
            self.operations += 1
            if self.operations > MAX_OPERATIONS:
                self.fail(position, f"the formula is too long: more than {MAX_OPERATIONS} operations")
            self.index += 1
            # A power binds to the right, and its exponent may carry a sign: x**-2.
            right = self.expression(_SIGN if head == "pow" else power + 1)
            if head == "pow":
                right = self.exponent(left, right, position)
            left = Apply(head, (left, right))
        self.depth -= 1
        return left

    def operand(self) -> Expression:
        kind, token, position = self.tokens[self.index]
        self.index += 1
        if kind == "number":
            exponent = re.search(r"[eE]([+-]?\d+)", token)
            if exponent and abs(int(exponent[1])) > MAX_EXPONENT:
                self.fail(position, "the power of ten is too large")
            return Number(Fraction(token))
        if kind == "name":
            return self.named(token, position)
        if token == "(":
            inner = self.expression(0)
            self.close(position)
            return inner
        if token in ("+", "-"):
            inner = self.expression(_SIGN)
            return inner if token == "+" else Apply("neg", (inner,))
        self.index -= 1
        self.unexpected(kind, token, position)

    def named(self, name: str, position: int) -> Expression:
        if name in self.variables:
            return Symbol(name)
        function = _SYNONYMS.get(name, name)
        if function in FUNCTIONS:
            if self.tokens[self.index][1] != "(":
                self.fail(self.tokens[self.index][2], f"{name} needs brackets: {name}(…)")
            opened = self.tokens[self.index][2]
            self.index += 1
            inner = self.expression(0)
            self.close(opened)
            return Apply(function, (inner,))
        if name in ("pi", "π"):
            return Apply("pi", ())
        if name == "e":
            return Apply("exp", (Number(Fraction(1)),))
        self.unknown(name, position)

    def unknown(self, name: str, position: int) -> NoReturn:
        """Complain about a name, with what was probably meant."""
        plain = plain_letters(name)
        if plain != name and plain in {*self.variables, *_WORDS, "e", "pi"}:
            self.fail(position, f"{name!r} only looks like {plain}: type the letters of the keyboard")
        word = next((word for word in _WORDS if name.startswith(word) and name != word), "")
        if word and (name[len(word) :] in self.variables or name[len(word)].isdigit()):
            self.fail(position + len(word), f"{word} needs brackets: {word}({name[len(word) :]})")
        if set(name) <= self.variables:
            self.fail(position, f"a '*' is missing: {'*'.join(name)}")
        known = ", ".join(sorted(self.variables)) or "no variables"
        self.fail(position, f"{name!r} is neither a variable ({known}) nor a function ({', '.join(sorted(FUNCTIONS))})")

    def close(self, opened: int) -> None:
        kind, token, position = self.tokens[self.index]
        if token != ")":
            if kind == "end":
                self.fail(opened, "this bracket is never closed")
            self.unexpected(kind, token, position)
        self.index += 1

    def exponent(self, base: Expression, exponent: Expression, position: int) -> Expression:
        """A constant exponent as one number, so that x**-1 is a power as x**2 is; no towers such as 9**9**9."""
        value = _constant(exponent)
        if value is None:
            return exponent
        if abs(value) > MAX_EXPONENT or value.denominator > MAX_EXPONENT:
            self.fail(position, f"the exponent is too large; at most {MAX_EXPONENT}")
        inner = _constant(base)
        if inner is not None and abs(value) * max(abs(inner.numerator), inner.denominator).bit_length() > 20_000:
            self.fail(position, "this power is too large a number")
        return Number(value)


def _constant(tree: Expression) -> Fraction | None:
    """The rational value of a tree without variables or functions, if it has one."""
    match tree:
        case Number(value):
            return value
        case Apply("neg", (a,)):
            inner = _constant(a)
            return None if inner is None else -inner
        case Apply(("add" | "sub" | "mul" | "div" | "pow") as head, (a, b)):
            left, right = _constant(a), _constant(b)
            if left is None or right is None:
                return None
            if head == "pow":
                return left**right.numerator if right.denominator == 1 and (left or right > 0) else None
            if head == "div":
                return left / right if right else None
            return {"add": left + right, "sub": left - right, "mul": left * right}[head]
    return None
