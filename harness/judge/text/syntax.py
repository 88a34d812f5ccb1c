"""What Python cannot read, and why: signs that are set in print, products without a sign, commands of notebooks."""

from __future__ import annotations

import re
from keyword import iskeyword
from typing import NamedTuple

WIDEST = 200  # characters of a line on either side of where Python gave up


class Said(NamedTuple):
    """The mistakes behind something, and a sentence about this very case; both empty where nothing is known."""

    mistakes: tuple[str, ...] = ()
    words: str = ""


NOTHING_SAID = Said()


TYPED: dict[str, tuple[str, str]] = {
    **dict.fromkeys("−–—‒‐‑﹣－", ("a minus sign or dash of typesetting", "the hyphen - of your keyboard")),
    **dict.fromkeys("“”„‟«»＂", ("a curly quotation mark", 'the straight " of your keyboard')),
    **dict.fromkeys("‘’‚‛´′＇", ("a curly apostrophe", "the straight ' of your keyboard")),
    **dict.fromkeys("×·⋅∙•∗✕⨯＊", ("a multiplication sign of typesetting", "the star *")),
    **dict.fromkeys("÷∕⁄／", ("a division sign of typesetting", "the slash /")),
    **dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ⁻", ("a raised digit or sign", "two stars and the exponent, as in x**n")),
    **dict.fromkeys("√", ("a root sign", "math.sqrt(…) or a power")),
    **dict.fromkeys("≤≥≠≈", ("a comparison sign of typesetting", "<=, >=, != or ==")),
    **dict.fromkeys("（）", ("a wide bracket", "the round brackets of your keyboard")),
    **dict.fromkeys("，", ("a wide comma", "the comma of your keyboard")),
    **dict.fromkeys("…", ("three dots in one character", "three dots, or better what they stand for")),
    **dict.fromkeys("←→⇒", ("an arrow", "= to give a name a value")),
    **dict.fromkeys("₀₁₂₃₄₅₆₇₈₉ₙ", ("a lowered digit or letter", "an ordinary one, as in x_1")),
    **dict.fromkeys("∂∇∆Δ", ("a mathematical sign", "a name in letters")),
    **dict.fromkeys(
        "\u00a0\u2009\u202f\u2007\u3000\u200b\u200c\u200d\u2060\ufeff",
        ("an invisible or special space", "an ordinary space, or nothing"),
    ),
}
CHARACTER = re.compile(r"\(?U\+([0-9A-Fa-f]{4,6})\)?")


def said_of_syntax(message: str, line: str, offset: int = 0) -> Said:
    """What is known of text that Python cannot read: its message, the line, and the column (from 1; 0: unknown)."""
    start = max(0, offset - WIDEST)
    line, offset = line[start : start + 2 * WIDEST], offset - start
    if (found := CHARACTER.search(message)) and ("invalid character" in message or "non-printable" in message):
        return Said(("typographic-characters",), _character(chr(int(found[1], 16)), line))
    if re.match(r"[ \t]*(!|%{1,2}\s?[A-Za-z]|\?\s*\w)", line) or re.search(r"^\s*\w[\w.]*\?{1,2}\s*$", line):
        return Said(("notebook-magic-in-script",), f"`{line.strip()}` is a command of notebooks, and no Python.")
    if "invalid" in message and (product := _product(line, offset)):
        return Said(("implicit-multiplication",), f"`{product}` reads as a product to you; Python wants a sign there.")
    return NOTHING_SAID


def _character(character: str, line: str) -> str:
    what, instead = TYPED.get(character, ("a character that Python does not know outside of text", ""))
    shown = f"`{character}`" if character.isprintable() and not character.isspace() else "There"
    verb = "is" if shown != "There" else "stands"
    many = line.count(character)
    more = f" The line has {many} of them." if many > 1 else ""
    remedy = f" Type {instead} instead." if instead else " Type the line again with your keyboard."
    return f"{shown} {verb} {what}.{remedy}{more}"


PRODUCTS = (
    re.compile(r"(?<![\w.])(?:\d+\.?\d*(?:[eE]-?\d+)?|\.\d+)[A-Za-z_]\w*"),  # 2x
    re.compile(r"(?<![\w.])(?:\d+\.?\d*|\.\d+) +[A-Za-z_]\w*"),  # 2 x
    re.compile(r"\) *[A-Za-z_]\w*(?! *:)"),  # (x + 1)x
    re.compile(r"\) *\d+\.?\d*"),  # (x + 1)2
)
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)(?:_|\b)")


def _product(line: str, offset: int) -> str:
    """A product without its sign at the place where Python gave up; empty where there is none."""
    code = re.sub(r"'[^']*'|\"[^\"]*\"", lambda found: " " * len(found[0]), line.split("#")[0])
    for pattern in PRODUCTS:
        for found in pattern.finditer(code):
            near = offset < 1 or found.start() <= offset <= found.end() + 1
            named = ORDINAL.match(found[0]) or re.match(r"\s*(def|class|import|from)\b", code)
            assigned = re.match(r"\s*=[^=]", code[found.end() :])
            block = found[0][0] == ")" and re.match(r"\s*(for|while|if|elif|else|with|print)\b", code)
            spelt = iskeyword(re.sub(r"^[^A-Za-z_]*", "", found[0]))  # `(x > 0) return` is something else
            if near and not (named or assigned or block or spelt):
                return found[0].strip()
    return _product_of_names(code, offset)


NAMES = re.compile(r"(?<=[\w)\]])\s*[-+*/]\s*(([A-Za-z_]\w*) +([A-Za-z_]\w*))(?![\w(.])")


def _product_of_names(code: str, offset: int) -> str:
    """Two names side by side as the last term of a sum: a + b x. Among arguments a comma may be missing instead."""
    for found in NAMES.finditer(code):
        near = offset <= found.end() + 1
        if near and not any(map(iskeyword, found.group(2, 3))) and _grouped(code[: found.start()]):
            return found[1]
    return ""


def _grouped(before: str) -> bool:
    """Whether the innermost bracket that is open, if any, only holds terms together."""
    opened: list[int] = []
    for place, character in enumerate(before):
        if character in "([{":
            opened.append(place)
        elif character in ")]}" and opened:
            opened.pop()
    return not opened or (before[opened[-1]] == "(" and not re.search(r"[\w)\]]\s*$", before[: opened[-1]]))
