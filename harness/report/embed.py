"""Data for the page's script, as JSON that cannot end its script element."""

from __future__ import annotations

import msgspec
from markupsafe import Markup

_ESCAPES = {character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def json_markup(data: msgspec.Struct) -> Markup:
    """The data as JSON; ``<``, ``>``, ``&`` and line separators as escapes, and null for what is no finite number."""
    text = msgspec.json.encode(data).decode()
    for character, escape in _ESCAPES.items():  # each pass is a fast search; str.translate looks at every character
        text = text.replace(character, escape)
    return Markup(text)
