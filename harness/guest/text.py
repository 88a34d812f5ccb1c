"""Text of a student's making, cut and cleaned so that it can travel."""

from __future__ import annotations

from harness.wire import MAX_LABEL, MAX_TEXT


def clean(text: str, bound: int = MAX_TEXT) -> str:
    """The text within a bound, with no half characters in it; its end is kept where a bound cuts it short."""
    whole = str.__str__(text).encode("utf-8", "backslashreplace").decode("utf-8")
    return whole if len(whole) <= bound else whole[: bound - 1] + "…"


def label(text: str) -> str:
    """A name or a kind."""
    return clean(text, MAX_LABEL)


def type_name(thing: object) -> str:
    """The name of an object's class, as its definition gives it and not as its metaclass tells it."""
    return label(type.__dict__["__name__"].__get__(type(thing)))
