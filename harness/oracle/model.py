"""The oracle's answers as frozen data."""

from __future__ import annotations

import msgspec


class Derivation(msgspec.Struct, frozen=True):
    """A derivative with its rules, for pages and the command line."""

    of: str  # "df/dx"
    text: str
    latex: str
    steps: tuple[tuple[str, str, str], ...]  # name of the rule, text, LaTeX of "d/dx what = what"
