"""Text of a student made visible and harmless: what cannot be seen, or turns the line around, is escaped."""

from __future__ import annotations

import re
import unicodedata

_JOINERS = "\u200c\u200d"  # needed by Persian, Indic scripts and emoji, and harmless
_PLAIN = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u02ff]*")  # the usual case, passed through at once
_PLAIN_BLOCK = re.compile(r"[ -~\n\t\u00a1-\u00ac\u00ae-\u02ff]*")


def _escape(character: str) -> str:
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a file name that was no UTF-8
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _visible(text: str, kept: str) -> str:
    return "".join(
        character
        if character in kept or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
        else _escape(character)
        for character in text
    )


def line(text: str) -> str:
    """Text for one line: control characters, line ends, direction overrides and lone surrogates as escapes."""
    return text if _PLAIN.fullmatch(text) else _visible(text, _JOINERS)


def block(text: str, limit: int = 20_000) -> str:
    """Text for several lines: as ``line`` but with its line ends and tabs; says where it was cut."""
    text = text.replace("\r\n", "\n")
    cut = text[:limit]
    shown = cut if _PLAIN_BLOCK.fullmatch(cut) else _visible(cut, _JOINERS + "\n\t")
    return shown if len(text) <= limit else f"{shown}\n… ({len(text) - limit} more characters)"
