"""What becomes of a file's name on its way: ``byhand.py``, ``by_hand (1).py``, ``by_hand.py.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterable

COPIED = re.compile(r"[-_ ]*(\(\d+\)|copy ?\d*|copy ?\(\d+\)|kopie ?\d*|copia ?\d*)$|^(copy of|kopie von) ")
TAILS = (".txt", ".json", ".download")


def meant(wanted: str, names: Iterable[str]) -> list[str]:
    """The names of one folder that can mean nothing but this one, itself left out."""
    return [name for name in names if name != wanted and "/" not in name and _bare(name) == _bare(wanted)]


def is_copy(name: str) -> bool:
    """Whether a system has added a mark to the name, so that nothing can have been imported by it."""
    stem, _, _ = name.lower().removesuffix(".txt").rpartition(".")
    return COPIED.search(stem) is not None


def _bare(name: str) -> tuple[str, str]:
    """Stem and ending, without what is easily lost or added."""
    low = name.lower().strip()
    for tail in TAILS:
        low = low.removesuffix(tail)
    stem, _, ending = low.rpartition(".") if low.endswith((".py", ".ipynb")) else (low, "", "")
    return re.sub(r"[-_ .]", "", COPIED.sub("", stem)), ending or ("py" if name.lower().endswith(".txt") else "")
