"""What a student returned, as a block of reals; anything else becomes a complaint that names what came back."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from harness.judge import words
from harness.wire import MAX_NUMBERS, SYMBOLIC, Alien, Entries, Items, Nothing, Numbers, Text, Value


@dataclass(frozen=True)
class Block:
    """Reals in float64 with the shape they came in."""

    numbers: np.ndarray
    kind: str
    dtype: str


@dataclass(frozen=True)
class Complaint:
    """Why an answer cannot be read; ``mistakes`` where that has a name."""

    message: str
    mistakes: tuple[str, ...] = ()


def describe(value: Value) -> str:
    """What came back, in a student's words."""
    match value:
        case Nothing():
            return "None"
        case Text():
            return "a string"
        case Entries():
            return "a dict"
        case Alien(kind, why):
            return f"{kind} ({why})" if why else kind
        case Items(kind, items):
            return f"a {kind} of {words.plural(len(items), 'item')}{_held(value)}"
        case Numbers(kind, _, () | (1,)):
            return f"one number ({kind})"
        case Numbers(kind, _, (n,)):
            return f"{n} numbers ({kind})"
        case Numbers(kind, _, shape):
            return f"numbers of shape {shape} ({kind})"
    return "something that is no number"


def _held(value: Items) -> str:
    """What makes a sequence no block of numbers, in a clause."""
    if _symbolic(value):
        return ": it holds symbolic tensors, which have no numbers"
    for position, item in enumerate(value.items):
        if not isinstance(item, Numbers):
            return f", of which item {position} is {describe(item)}"
    return " that are not all numbers of one shape" if value.items else ""


def _symbolic(value: Value) -> bool:
    if isinstance(value, Items):
        return any(map(_symbolic, value.items))
    return isinstance(value, Alien) and value.why == SYMBOLIC


def _is_dict(value: Value) -> bool:
    """A dict of which nothing travels, as its keys are no names."""
    return isinstance(value, Alien) and value.kind == "dict"


def block(value: Value) -> Block | Complaint:
    """The reals of a value, NaN and infinities included: the judges refuse those by position."""
    if isinstance(value, Numbers):
        return _numbers(value)
    if isinstance(value, Nothing):
        return Complaint("The function returned None. Does it end with `return`?")
    if isinstance(value, Items) and value.items:
        parts = [block(item) for item in value.items]
        blocks = [part for part in parts if isinstance(part, Block)]
        if len(blocks) == len(parts) and len({part.numbers.size for part in blocks}) == 1:
            rows = np.stack([part.numbers.reshape(-1) for part in blocks])
            dtypes = {part.dtype for part in blocks}
            dtype = dtypes.pop() if len(dtypes) == 1 else "mixed"
            return Block(rows[:, 0] if rows.shape[1] == 1 else rows, value.kind, dtype)
        for position, item in enumerate(value.items):
            if not isinstance(item, Numbers):
                told = "" if isinstance(item, Items) else ", not a number"
                return Complaint(f"Item {position} of the returned {value.kind} is {describe(item)}{told}.")
    return Complaint(
        f"The function returned {describe(value)}, where numbers were asked for.",
        ("wrong-container-or-nesting",) if isinstance(value, Items | Entries) or _is_dict(value) else (),
    )


def _numbers(value: Numbers) -> Block | Complaint:
    size = math.prod(value.shape)
    if not (
        len(value.shape) <= 8
        and all(n >= 0 for n in value.shape)
        and size <= MAX_NUMBERS
        and len(value.data) == 8 * size
    ):
        return Complaint("The returned numbers did not arrive whole.")
    array = np.frombuffer(value.data, dtype="<f8").reshape(value.shape)
    return Block(array, value.kind, value.dtype)


def items(value: Value) -> tuple[Value, ...]:
    """The items of a sequence, whether or not they make one block of numbers; none for anything else."""
    if isinstance(value, Items):
        return value.items
    if isinstance(value, Numbers) and value.shape and not isinstance(read := _numbers(value), Complaint):
        return tuple(
            Numbers(value.kind, value.dtype, row.shape, np.ascontiguousarray(row).tobytes()) for row in read.numbers
        )
    return ()


def points(value: Value, dimension: int) -> Block | Complaint:
    """A sequence of points as shape (m, dimension)."""
    read = block(value)
    if isinstance(read, Complaint):
        return read
    array = read.numbers
    squeezed = _points_of(array, dimension)
    if squeezed is not None:
        return Block(squeezed, read.kind, read.dtype)
    asked = "a sequence of numbers" if dimension == 1 else f"a sequence of points of {dimension} coordinates"
    return Complaint(
        f"The function returned {describe_block(read)}, where {asked} was asked for, the start first.",
        ("wrong-container-or-nesting",),
    )


def _points_of(array: np.ndarray, dimension: int) -> np.ndarray | None:
    shape = array.shape
    if dimension == 1:
        return array.reshape(-1, 1) if array.ndim >= 1 and math.prod(shape[1:]) == 1 else None
    matching = array.ndim >= 2 and math.prod(shape[1:]) == dimension and dimension in shape[1:]
    return array.reshape(-1, dimension) if matching else None


def flat(value: Value, count: int, what: str) -> Block | Complaint:
    """Exactly ``count`` numbers, in order, whatever ones their shape has."""
    read = block(value)
    if isinstance(read, Complaint):
        return read
    if read.numbers.size != count or max(read.numbers.shape, default=1) != count:
        asked = f"one number ({what}) was" if count == 1 else f"{count} numbers ({what}) were"
        return Complaint(
            f"The function returned {describe_block(read)}, where {asked} asked for.",
            ("wrong-container-or-nesting",),
        )
    return Block(read.numbers.reshape(-1), read.kind, read.dtype)


def shaped(value: Value, shape: tuple[int, ...], what: str) -> Block | Complaint:
    """Numbers of a shape, in order; whatever axes of length 1 there are. Of one axis they are ``flat``."""
    if len(shape) < 2:
        return flat(value, math.prod(shape), what)
    read = block(value)
    if isinstance(read, Complaint):
        return read
    if tuple(n for n in read.numbers.shape if n != 1) != tuple(n for n in shape if n != 1):
        asked = " by ".join(map(str, shape))
        return Complaint(
            f"The function returned {describe_block(read)}, where {asked} numbers ({what}) were asked for.",
            ("wrong-container-or-nesting",),
        )
    return Block(read.numbers.reshape(-1), read.kind, read.dtype)


def rows(value: Value, count: int, width: int) -> Block | Complaint:
    """``count`` sequences of ``width`` numbers: shape (count, width); a single one need not be nested."""
    read = block(value)
    if isinstance(read, Complaint):
        return read
    shape = tuple(n for n in read.numbers.shape if n != 1)
    wanted = tuple(n for n in (count, width) if n != 1)
    if shape != wanted:
        asked = f"{width} numbers" if count == 1 else f"{count} sequences of {width} numbers"
        return Complaint(
            f"The function returned {describe_block(read)}, where {asked} were asked for.",
            ("wrong-container-or-nesting",),
        )
    return Block(read.numbers.reshape(count, width), read.kind, read.dtype)


def describe_block(read: Block) -> str:
    shape = read.numbers.shape
    if shape in ((), (1,)):
        return f"one number ({read.kind})"
    return f"{shape[0]} numbers ({read.kind})" if len(shape) == 1 else f"numbers of shape {shape} ({read.kind})"
