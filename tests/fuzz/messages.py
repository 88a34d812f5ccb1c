"""Hostile payloads: random bytes, valid replies with bytes changed, and valid replies with parts changed."""

from __future__ import annotations

import random
import struct
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from harness import wire

NAN_BYTES = struct.pack("<d", float("nan"))
ATOMS: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2**31, 2**63 - 1, 2**64 - 1, -(2**63), 0.0, -0.0, 1.5, float("nan"), float("inf"),
    5e-324, 1.7976931348623157e308, "", "x", "=1+1", "\x1b[31m", "<script>", "n", "i", "d", "returned", "\u202e",
    "é" * 100, "k" * 200, "k" * 201, "x" * 4000, "x" * 4001, b"", bytes(8), bytes(7), NAN_BYTES, bytes(80), [], [0],
    [1] * 8, [1] * 9, [1_000_000, 1_000_000], [-1, -1], [2**40], ["0"], [["0"]] * 3, {}, {"a": 1},
    [[[[[[[[[[[]]]]]]]]]]],
)  # fmt: skip


def _number(*reals: float, shape: tuple[int, ...] | None = None) -> wire.Numbers:
    wanted = (len(reals),) if shape is None else shape
    return wire.Numbers("list of float", "float64", wanted, struct.pack(f"<{len(reals)}d", *reals))


def replies() -> tuple[wire.Reply, ...]:
    """One of each kind, with every kind of value in them; the numbers are no exercise's answer."""
    operand = wire.Operand("Variable", "float32", True, "yes", "inside")
    events = (
        wire.TapeEvent("created", 1),
        wire.TapeEvent("asked", 1, True, False, (1,), True, "gradient", (operand,), (operand,), (True,)),
        wire.TapeEvent("asked", 2, variables=1, through=("Mul",), stopped=("Round",), detours=(wire.Detour("cast"),)),
    )
    fault = wire.Fault("ValueError", "no", ("by_hand.py, line 1: x",))
    deep = wire.Items("list", (wire.Items("list", (_number(1.0), wire.Nothing())), wire.Text("a")))
    values = (
        _number(-12345.678, shape=()),
        _number(-1.5, 77.0, 3e9),
        _number(*map(float, range(101, 113)), shape=(4, 3)),
        deep,
        wire.Text("9*x"),
        wire.Nothing(),
        wire.Entries(("power", "b"), (wire.Text("3*x**4"), deep)),
        wire.Alien("function", "a function or class, not what it returns"),
    )
    cell = wire.CellReport("by_hand.py", 1, fault)
    return (
        wire.Loaded(7, ("f", "df"), (cell, cell), ("sympy",), "printed", ("passed over",)),
        *(wire.Returned(7, value, "printed", events, 1, 0) for value in values),
        wire.Raised(7, fault, "printed", events),
        wire.Absent(7, ("f", "df")),
    )


def payloads(draw: random.Random) -> Iterator[bytes]:
    """Without end."""
    whole = [wire.encode(reply)[wire.HEADER.size :] for reply in replies()]
    plain = [msgspec.msgpack.decode(payload) for payload in whole]
    makers: tuple[tuple[int, Callable[[], bytes]], ...] = (
        (1, lambda: draw.randbytes(draw.randrange(64))),
        (3, lambda: _bytes_changed(draw.choice(whole), draw)),
        (1, lambda: _spliced(draw.choice(whole), draw.choice(whole), draw)),
        (5, lambda: msgspec.msgpack.encode(_changed(draw.choice(plain), draw, draw.choice((1, 1, 1, 2, 4))))),
        (1, lambda: draw.choice(whole)),
    )
    weights, kinds = zip(*makers, strict=True)
    while True:
        for make in draw.choices(kinds, weights, k=1000):
            yield make()


def _bytes_changed(payload: bytes, draw: random.Random) -> bytes:
    changed = bytearray(payload)
    for _ in range(draw.choice((1, 1, 2, 8))):
        at = draw.randrange(len(changed))
        match draw.randrange(4):
            case 0:
                changed[at] = draw.randrange(256)
            case 1:
                changed[at] ^= 1 << draw.randrange(8)
            case 2:
                changed[at:at] = draw.randbytes(draw.randrange(1, 9))
            case 3:
                del changed[at : at + draw.randrange(1, 9)]
        if not changed:
            break
    return bytes(changed)


def _spliced(one: bytes, other: bytes, draw: random.Random) -> bytes:
    return one[: draw.randrange(len(one))] + other[draw.randrange(len(other)) :]


def _changed(message: Any, draw: random.Random, times: int) -> Any:
    for _ in range(times):
        message = _one_changed(message, draw)
    return message


def _one_changed(node: Any, draw: random.Random) -> Any:
    """The same tree with something in it replaced, doubled, left out, or put into another's place."""
    if not isinstance(node, list) or not node or draw.random() < 0.15:
        return draw.choice(ATOMS)
    at, copy = draw.randrange(len(node)), list(node)
    match draw.randrange(8):
        case 0:
            del copy[at]
        case 1:
            copy.insert(at, draw.choice(ATOMS))
        case 2:
            copy[at:at] = [copy[at]] * draw.choice((1, 2, 9))
        case 3:
            copy[at] = [copy[at]]
        case _:
            copy[at] = _one_changed(copy[at], draw)
    return copy
