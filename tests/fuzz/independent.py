"""What a reply may be, written a second time and apart from ``harness.wire``: to hold its decoder against."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import msgspec

Rule = Callable[[Any], bool]


def allowed(payload: bytes) -> bool:
    """Whether a payload is a reply within its bounds."""
    try:
        message = msgspec.msgpack.decode(payload)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    if not _tagged(message, REPLIES):
        return False
    numbers = _numbers(message[2]) if message[0] == "returned" else 0
    return len(payload) - 8 * numbers <= 4 << 20 and (message[0] != "returned" or _whole(message[2]))


def _whole(value: Any) -> bool:
    return _parts(value) <= 40_000 and _numbers(value) <= 1_000_000


def _parts(value: Any) -> int:
    return 1 + sum(map(_parts, value[2] if value[0] in "id" else ()))


def _numbers(value: Any) -> int:
    return len(value[4]) // 8 if value[0] == "n" else sum(map(_numbers, value[2] if value[0] in "id" else ()))


# ---------------------------------------------------------------- rules


def text(most: int) -> Rule:
    return lambda it: type(it) is str and len(it) <= most


def listed(rule: Rule, most: int) -> Rule:
    return lambda it: type(it) is list and len(it) <= most and all(map(rule, it))


def one_of(*words: str) -> Rule:
    return lambda it: type(it) is str and it in words


def row(*rules: Rule, needed: int | None = None) -> Rule:
    """A list with a rule for each element, of which the last ones may be absent."""
    least = len(rules) if needed is None else needed
    return lambda it: type(it) is list and least <= len(it) <= len(rules) and all(map(_obeys, rules, it))


def _obeys(rule: Rule, it: Any) -> bool:
    return rule(it)


def whole(it: Any) -> bool:
    return type(it) is int


def truth(it: Any) -> bool:
    return type(it) is bool


def _size(it: Any) -> bool:
    return whole(it) and 0 <= it <= 1_000_000


def _tagged(it: Any, table: dict[str, Rule]) -> bool:
    return type(it) is list and bool(it) and type(it[0]) is str and it[0] in table and table[it[0]](it[1:])


LABEL, LONG = text(200), text(4_000)
NAMES = listed(LABEL, 2_000)
NUMBERS = row(LABEL, LABEL, listed(_size, 8), lambda it: type(it) is bytes)


def value(depth: int) -> Rule:
    """A value of which ``depth`` levels may still be nested."""

    def inner(it: Any) -> bool:
        return depth > 0 and value(depth - 1)(it)

    return lambda it: _tagged(
        it,
        {
            "n": lambda rest: NUMBERS(rest) and len(rest[3]) == 8 * math.prod(map(int, rest[2])),
            "i": row(LABEL, listed(inner, 20_000)),
            "t": row(LONG),
            "0": row(),
            "d": lambda rest: row(listed(LABEL, 20_000), listed(inner, 20_000))(rest) and len(rest[0]) == len(rest[1]),
            "a": row(LABEL, LONG),
        },
    )


def _natural(it: Any) -> bool:
    return whole(it) and it >= 0


OPERAND = row(
    LABEL, LABEL, truth, one_of("yes", "late", "no"), one_of("before", "inside", "after", "unknown"), _natural,
    _natural, needed=5,
)  # fmt: skip
OPERANDS = listed(OPERAND, 2_000)
DETOUR = row(one_of("float", "array", "numpy", "predict", "made", "assign", "cast", "stop"), LABEL, needed=1)
EVENT = row(
    one_of("created", "entered", "left", "watched", "asked", "optimizer"),
    whole, truth, truth, listed(whole, 2_000), truth, LABEL, OPERANDS, OPERANDS, listed(truth, 2_000), text(500),
    truth, truth, truth, _natural, NAMES, NAMES, listed(DETOUR, 2_000),
    needed=2,
)  # fmt: skip
EVENTS = listed(EVENT, 4_000)
FAULT = row(LABEL, LONG, listed(LONG, 2_000))
CELL = row(LABEL, whole, FAULT)
REPLIES: dict[str, Rule] = {
    "loaded": row(whole, NAMES, listed(CELL, 2_000), NAMES, LONG, listed(LONG, 2_000), needed=5),
    "returned": row(whole, value(8), LONG, EVENTS, whole, whole, whole, listed(_natural, 2_000), needed=6),
    "raised": row(whole, FAULT, LONG, EVENTS),
    "absent": row(whole, NAMES),
}
