"""What to type instead of the characters that a PDF, a word processor or another alphabet puts into a formula."""

from __future__ import annotations

import unicodedata

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
RAISED = SUPERSCRIPTS + "⁺⁻⁽⁾ⁿˣ"
FRACTIONS = {"½": "1/2", "⅓": "1/3", "¼": "1/4", "¾": "3/4", "⅔": "2/3"}
LOOKALIKES = {"х": "x", "у": "y", "е": "e", "а": "a", "о": "o", "с": "c", "р": "p", "χ": "x", "γ": "y"}

_ADVICE: dict[str, str] = {
    **dict.fromkeys(RAISED, "a raised character: write a power with two stars, as in x**2"),
    **{char: f"write {char} as {plain}" for char, plain in FRACTIONS.items()},
    **dict.fromkeys("–—‐‑‒―﹣－¬", "a dash that is no minus sign: type -"),
    **dict.fromkeys("∙•∗＊⨯✕", "not the star of the keyboard: write a product with *"),
    **dict.fromkeys("∕⁄／∶:", "not the slash of the keyboard: write a quotient with /"),
    **dict.fromkeys("√∛", "write a root as sqrt(…)"),
    **dict.fromkeys("'′’‘`´", "no prime and no quotes: write the derivative itself"),
    **dict.fromkeys('"“”„«»', "no quotes inside the formula"),
    **dict.fromkeys("{}（）⟨⟩", "use round brackets: ( )"),
    **dict.fromkeys("|‖", "write an absolute value as abs(…)"),
    **dict.fromkeys("=≈≡", "no equals sign: write only what stands to the right of it"),
    **dict.fromkeys("∂∆", "no sign of differentiation: write the derivative itself"),
    **dict.fromkeys("∞", "infinity is no number here"),
    **dict.fromkeys("，٫", "a decimal comma? Write the number with a point: 0.5"),
    **dict.fromkeys("$\\", "no LaTeX: write the formula as Python would"),
}


def advice(char: str) -> str:
    """Why a character cannot stand in a formula, and what to type instead."""
    if char in _ADVICE:
        return f"{char!r} is {_ADVICE[char]}" if _ADVICE[char].startswith(("a ", "not ")) else _ADVICE[char]
    if unicodedata.category(char) in ("Cf", "Cc", "Co"):
        return f"an invisible character (U+{ord(char):04X}): delete it and type the place anew"
    return f"the character {char!r} has no meaning in a formula"


def plain_letters(name: str) -> str:
    """A name with its look-alike letters (another alphabet's, or mathematical italics) as those of the keyboard."""
    return "".join(LOOKALIKES.get(char, char) for char in unicodedata.normalize("NFKC", name))
