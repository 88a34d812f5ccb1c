"""What a row of the catalogue is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Named(NamedTuple):
    """A mistake that can be named."""

    title: str  # for teachers
    hint: str  # for the student: it leads to the cause and gives no answer away


Catalogue = Mapping[str, Named]  # by the mistake's id

MOST_NAMES = 2  # given to one answer: a name that hides among many is no name
