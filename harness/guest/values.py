"""Whatever a student's function came back with, reduced to plain bounded data.

Numbers count by what is stored in them: the base classes' own methods read them, never an override of a subclass.
"""

from __future__ import annotations

import sys
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from types import GeneratorType
from typing import Any

import numpy as np

from harness.guest.scalars import Real, TooMuch, dtype_name, reader
from harness.guest.text import clean, label, type_name
from harness.wire import (
    MAX_DEPTH,
    MAX_ITEMS,
    MAX_NUMBERS,
    MAX_TEXT,
    TRUTHS,
    Alien,
    Entries,
    Items,
    Nothing,
    Numbers,
    Text,
    Value,
)

MAX_READ = 200_000  # elements read from an iterator
NO_NUMBER = "no real number, and no sequence of them"


def encode(thing: object) -> Value:
    """The value as plain data. Reading an iterator runs the student's code, and raises what that raises."""
    try:
        return _Encoder().value(thing, MAX_DEPTH)
    except TooMuch as error:
        return Alien(type_name(thing), str(error))


class _Encoder:
    """Encodes one value, within bounds for all its parts together."""

    def __init__(self) -> None:
        self._numbers = 0
        self._visits = 0
        self._parts = 0

    def value(self, thing: Any, depth: int) -> Value:
        self._visits += 1
        if self._visits > MAX_NUMBERS:
            raise TooMuch(f"more than {MAX_NUMBERS} parts")
        kind = type(thing)
        if read := reader(kind):
            return self._block(read(thing))
        if thing is None:
            return Nothing()
        bases = type.__dict__["__mro__"].__get__(kind)
        if np.ndarray in bases:
            return self._array(np.ndarray.view(thing, np.ndarray), kind_name(thing), depth)
        if str in bases:
            return Text(clean(str.__str__(thing))) if str.__len__(thing) <= MAX_TEXT else Alien("str", "a long text")
        if dict in bases:
            return self._dict(thing, depth)
        for base, elements in SEQUENCES:
            if base in bases:
                return self._sequence(elements(thing), kind_name(thing), depth)
        if (tensor := _tensors(kind)) is not None:
            return self._tensor(tensor(thing), thing, depth)
        if kind in ITERATORS or _is_iterator(kind):
            return self._sequence(_read(thing), kind_name(thing), depth)
        return Alien(type_name(thing), _why(thing))

    def _block(self, real: Real) -> Numbers:
        self._count(1)
        return Numbers(label(real.kind), real.dtype, (), _bytes([real.value]))

    def _array(self, stored: np.ndarray[Any, Any], kind: str, depth: int) -> Value:
        if stored.dtype.kind in "fiu":
            self._count(stored.size)
            if stored.ndim > MAX_DEPTH:
                raise TooMuch(f"an array of {stored.ndim} dimensions")
            return Numbers(kind, dtype_name(stored), stored.shape, stored.astype("<f8").tobytes())
        if stored.dtype.kind in "OU" and stored.size <= MAX_ITEMS:
            return self._sequence(stored.tolist(), kind, depth) if stored.ndim else self.value(stored.item(), depth)
        if stored.dtype.kind == "b" and stored.size == 1:
            return Alien(kind, _why(stored.item()))
        return Alien(kind, f"an array of {stored.dtype.name}, not of real numbers")

    def _tensor(self, held: object, thing: object, depth: int) -> Value:
        if isinstance(held, str):
            return Alien(kind_name(thing), held)
        if type(held) is np.ndarray:
            return self._array(held, kind_name(thing), depth)
        return self.value(held, depth - 1) if depth else Alien(kind_name(thing), "nested too deep")

    def _dict(self, thing: dict[Any, Any], depth: int) -> Value:
        if not depth:
            raise TooMuch(f"nested deeper than {MAX_DEPTH}")
        pairs = list(islice(dict.items(thing), MAX_ITEMS + 1))
        if len(pairs) > MAX_ITEMS:
            raise TooMuch(f"a dict of more than {MAX_ITEMS} entries")
        if not all(type(key) is str for key, _ in pairs):
            return Alien("dict", "a dict whose keys are no strings")
        return Entries(tuple(label(key) for key, _ in pairs), tuple(self.value(entry, depth - 1) for _, entry in pairs))

    def _sequence(self, elements: Iterable[Any], kind: str, depth: int) -> Value:
        if not depth:
            raise TooMuch(f"nested deeper than {MAX_DEPTH}")
        held = list(islice(elements, MAX_NUMBERS + 1))
        if plain := self._plain(held, kind):
            return plain
        parts = [self.value(element, depth - 1) for element in held]
        if block := _joined(kind, parts):
            return block
        self._parts += len(parts)
        if self._parts > MAX_ITEMS:
            raise TooMuch(f"more than {MAX_ITEMS} parts that are no plain numbers")
        return Items(kind, tuple(parts))

    def _plain(self, held: list[Any], kind: str) -> Numbers | None:
        """A sequence of single numbers, read in one go; None where there is anything else in it."""
        reals = array("d")
        kinds, dtypes = set(), set()
        for element in held:
            read = reader(type(element))
            if read is None:
                return None
            real = read(element)
            reals.append(real.value)
            kinds.add(real.kind)
            dtypes.add(real.dtype)
        self._count(len(reals))
        return Numbers(_of(kind, kinds), _common(dtypes), (len(reals),), _bytes(reals))

    def _count(self, more: int) -> None:
        self._numbers += more
        if self._numbers > MAX_NUMBERS:
            raise TooMuch(f"more than {MAX_NUMBERS} numbers")


# ---------------------------------------------------------------- parts


def _joined(kind: str, parts: list[Value]) -> Numbers | None:
    """One block of numbers, where all parts are blocks of one shape, or all hold a single number."""
    blocks = [part for part in parts if isinstance(part, Numbers)]
    if blocks and len(blocks) == len(parts):
        shapes = {block.shape for block in blocks}
        if all(len(block.data) == 8 for block in blocks) and len(shapes) > 1:
            shapes = {()}
        shape = shapes.pop()
        if not shapes and len(shape) < MAX_DEPTH:
            data = b"".join(block.data for block in blocks)
            kinds, dtypes = {block.kind for block in blocks}, {block.dtype for block in blocks}
            return Numbers(_of(kind, kinds), _common(dtypes), (len(blocks), *shape), data)
    return None


def _of(outer: str, inner: set[str]) -> str:
    """``list of float``; of nested ones only the outermost two levels are told."""
    names = {name.partition(" ")[0] for name in inner}
    return label(f"{outer} of {names.pop()}") if len(names) == 1 else outer


def _common(dtypes: set[str]) -> str:
    """The precision of numbers together: whole numbers are exact in any."""
    rest = dtypes - {"int"}
    if len(rest) > 1:
        return "mixed"
    return rest.pop() if rest else "int" if dtypes else "float64"


def _bytes(reals: Iterable[float]) -> bytes:
    return np.fromiter(reals, dtype="<f8").tobytes()


def kind_name(thing: object) -> str:
    """The class of a container in the student's words."""
    return RENAMED.get(type_name(thing), type_name(thing))


RENAMED = {
    "EagerTensor": "Tensor",
    "SymbolicTensor": "Tensor",
    "ResourceVariable": "Variable",
    "UninitializedVariable": "Variable",
}


def _read(iterator: Iterator[Any]) -> list[Any]:
    held = list(islice(iterator, MAX_READ + 1))
    if len(held) > MAX_READ:
        raise TooMuch(f"a {type_name(iterator)} that does not come to its end within {MAX_READ} elements")
    return held


SEQUENCES: tuple[tuple[type, Callable[[Any], Iterable[Any]]], ...] = (
    (list, list.__iter__),
    (tuple, tuple.__iter__),
    (deque, deque.__iter__),
    (range, range.__iter__),
    (array, array.__iter__ if hasattr(array, "__iter__") else array.tolist),
    (type({}.values()), iter),
    (type({}.items()), iter),
)
ITERATORS = frozenset({GeneratorType, map, zip, filter, enumerate})


def _is_iterator(kind: type) -> bool:
    return all(any(name in base.__dict__ for base in kind.__mro__) for name in ("__iter__", "__next__"))


def _tensors(kind: type) -> Callable[[Any], object] | None:
    """How a TensorFlow object of this class is read, in a guest that has TensorFlow."""
    tensors = sys.modules.get("harness.guest.tensors")
    return None if tensors is None else tensors.reader(kind)


def _why(thing: object) -> str:
    if isinstance(thing, (bool, np.bool_)):
        return TRUTHS[bool(thing)]
    if isinstance(thing, (complex, np.complexfloating)):
        return "a complex number is no real number"
    if callable(thing):
        return "a function or class, not what it returns"
    return NO_NUMBER
