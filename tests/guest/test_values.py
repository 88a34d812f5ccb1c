"""What a student may return, reduced to plain data: every kind that is a number, and every kind that is not."""

import itertools
import math
import struct
from collections import deque, namedtuple
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from harness.guest.values import MAX_READ, encode
from harness.wire import (
    MAX_DEPTH,
    MAX_NUMBERS,
    Alien,
    Entries,
    Items,
    Nothing,
    Numbers,
    Returned,
    Text,
    Value,
    decode_reply,
)
from harness.wire import encode as frame


def numbers(thing: object) -> Numbers:
    value = encode(thing)
    assert isinstance(value, Numbers), value
    return value


def reals(thing: object) -> list[float]:
    block = numbers(thing)
    return [real for (real,) in struct.iter_unpack("<d", block.data)]


@pytest.mark.parametrize(
    ("thing", "real", "dtype"),
    [
        (1.5, 1.5, "float64"),
        (3, 3.0, "int"),
        (np.float64(1.5), 1.5, "float64"),
        (np.float32(0.1), float(np.float32(0.1)), "float32"),
        (np.float16(0.5), 0.5, "float16"),
        (np.int32(7), 7.0, "int"),
        (Fraction(8, 5), 1.6, "Fraction"),
        (Decimal("1.28"), 1.28, "Decimal"),
        (np.array(1.5), 1.5, "float64"),
        (2**70, float(2**70), "int"),
        (math.inf, math.inf, "float64"),
    ],
)
def test_a_single_number(thing: object, real: float, dtype: str) -> None:
    block = numbers(thing)
    assert (reals(thing), block.shape, block.dtype) == ([real], (), dtype)


def test_a_number_that_is_none_stays_none_and_nan_stays_nan() -> None:
    assert encode(None) == Nothing()
    assert math.isnan(reals(math.nan)[0])


@pytest.mark.parametrize("value", [10**400, Decimal("sNaN"), Fraction(10**400, 3)])
def test_what_no_float_can_hold_is_no_number(value: object) -> None:
    assert isinstance(encode(value), Alien)


@pytest.mark.parametrize("thing", [True, np.True_, 1j, np.complex128(1), np.array([True]), np.array([1j])])
def test_a_bool_or_complex_is_no_real_number(thing: object) -> None:
    assert isinstance(encode(thing), Alien)


@pytest.mark.parametrize(
    ("thing", "kind", "shape"),
    [
        ([1.0, 2.0], "list of float", (2,)),
        ((1, 2.5), "tuple", (2,)),
        ([np.float32(1), np.float32(2)], "list of float32", (2,)),
        (np.zeros((2, 3)), "ndarray", (2, 3)),
        ([(1.0, 2.0), (3.0, 4.0)], "list of tuple", (2, 2)),
        ([[[1.0]], [[2.0]]], "list of list", (2, 1, 1)),
        ([np.array([1.0, 2.0]), np.array([3.0, 4.0])], "list of ndarray", (2, 2)),
        (deque([1.0]), "deque of float", (1,)),
        (range(3), "range of int", (3,)),
        (map(float, "12"), "map of float", (2,)),
        ((x / 2 for x in range(4)), "generator of float", (4,)),
        (itertools.accumulate([1.0, 2.0]), "accumulate of float", (2,)),
        ({"a": 1.0}.values(), "dict_values of float", (1,)),
        (namedtuple("Point", "x y")(1.0, 2.0), "Point of float", (2,)),
        ([], "list", (0,)),
        ([2.0, np.array([1.6]), np.array([[1.28]])], "list", (3,)),
        (np.array([1.0, 2.0], dtype=object), "ndarray of float", (2,)),
    ],
)
def test_a_rectangular_sequence_is_one_block(thing: object, kind: str, shape: tuple[int, ...]) -> None:
    block = numbers(thing)
    assert (block.kind, block.shape) == (kind, shape)


@pytest.mark.parametrize(
    ("thing", "dtype"),
    [
        ([2.0, np.float32(1.6)], "mixed"),
        ([2, 1.6], "float64"),
        ([2, np.float32(1.6)], "float32"),
        ([2, 3], "int"),
        ([Fraction(8, 5), 2], "Fraction"),
    ],
)
def test_the_precision_of_a_sequence_is_that_of_its_parts(thing: object, dtype: str) -> None:
    assert numbers(thing).dtype == dtype


def test_ragged_and_mixed_sequences_keep_their_parts() -> None:
    ragged = encode([[1.0], [1.0, 2.0]])
    mixed = encode([1.0, None, "x", True])
    assert isinstance(ragged, Items)
    assert [part.shape for part in ragged.items if isinstance(part, Numbers)] == [(1,), (2,)]
    assert isinstance(mixed, Items)
    assert [type(part) for part in mixed.items] == [Numbers, Nothing, Text, Alien]
    assert encode([None, None]) == Items("list", (Nothing(), Nothing()))


def test_a_dict_keeps_its_order_and_its_keys_are_strings() -> None:
    value = encode({"b": "2*x", "a": 1.0})
    assert isinstance(value, Entries)
    assert value.keys == ("b", "a")
    assert isinstance(encode({1: 2}), Alien)


class Liar(float):
    """A float whose own methods lie."""

    def __float__(self) -> float:
        return 99.0

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = float.__hash__


class LyingList(list):  # type: ignore[type-arg]
    """A list whose own methods lie."""

    def __iter__(self) -> Iterator[float]:
        return iter([99.0])

    def __len__(self) -> int:
        return 1


class LyingArray(np.ndarray):  # type: ignore[type-arg]
    """An array whose own methods lie."""

    def astype(self, *_: object, **__: object) -> np.ndarray:  # type: ignore[type-arg, override]
        return np.array([99.0])

    def tobytes(self, *_: object) -> bytes:  # type: ignore[override]
        return struct.pack("<d", 99.0)


class LyingFraction(Fraction):
    """A fraction whose own properties lie."""

    numerator = denominator = 99  # type: ignore[assignment]


class LyingInt(int):
    """An int whose own methods lie."""

    def __float__(self) -> float:
        return 99.0


@pytest.mark.parametrize(
    "thing",
    [Liar(1.5), LyingList([1.5]), np.array([1.5]).view(LyingArray), LyingFraction(3, 2), [Liar(1.5)]],
    ids=lambda thing: type(thing).__name__,
)
def test_a_subclass_counts_by_what_is_stored_in_it(thing: object) -> None:
    assert reals(thing) == [1.5]
    assert reals(LyingInt(2)) == [2.0]


def test_a_class_that_pretends_another_name_is_called_by_its_own() -> None:
    class Pretending(type):
        __name__ = "float"  # type: ignore[assignment]

    value = encode(Pretending("Honest", (), {})())
    assert isinstance(value, Alien)
    assert value.kind == "Honest"


@pytest.mark.parametrize("thing", [print, float, object(), {1.0, 2.0}, b"12", memoryview(b"12"), lambda: 1.0])
def test_anything_else_is_named(thing: object) -> None:
    value = encode(thing)
    assert isinstance(value, Alien)
    assert value.kind == type(thing).__name__


def test_an_iterator_without_end_is_read_up_to_a_bound() -> None:
    value = encode(itertools.count())
    assert isinstance(value, Alien)
    assert str(MAX_READ) in value.why


def nested(depth: int) -> object:
    value: object = 1.0
    for _ in range(depth):
        value = [value]
    return value


def test_depth_and_size_are_bounded() -> None:
    assert isinstance(encode(nested(MAX_DEPTH)), Numbers)
    assert isinstance(encode(nested(MAX_DEPTH + 1)), Alien)
    itself: list[object] = []
    itself.append(itself)
    assert isinstance(encode(itself), Alien)
    wide: object = [1.0] * 20
    for _ in range(6):
        wide = [wide] * 20
    assert isinstance(encode(wide), Alien)
    assert isinstance(encode(np.zeros(MAX_NUMBERS + 1)), Alien)
    assert isinstance(encode([None] * 50_000), Alien)


def test_text_that_is_no_unicode_travels_escaped() -> None:
    value = encode("half \ud800 of a letter")
    assert isinstance(value, Text)
    assert value.text == "half \\ud800 of a letter"


ANYTHING = some.recursive(
    some.none()
    | some.booleans()
    | some.integers()
    | some.floats()
    | some.text()
    | some.fractions()
    | some.complex_numbers(),
    lambda inner: some.lists(inner) | some.tuples(inner, inner) | some.dictionaries(some.text(), inner),
)


@given(ANYTHING)
def test_whatever_is_encoded_is_accepted_on_the_other_side(thing: object) -> None:
    value: Value = encode(thing)
    reply = decode_reply(frame(Returned(1, value, "", (), 0, 0))[4:])
    assert isinstance(reply, Returned)
    assert reply.value == value


@given(some.lists(some.floats(allow_nan=False)))
def test_floats_travel_bit_by_bit(values: list[float]) -> None:
    assert [struct.pack("<d", real) for real in reals(values)] == [struct.pack("<d", real) for real in values]
