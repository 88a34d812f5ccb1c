"""Returned values of any make are read as the reals they hold, or become a complaint."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from observed import numbers

from harness.judge import reading
from harness.judge.reading import Block, Complaint
from harness.wire import SYMBOLIC, Alien, Entries, Items, Nothing, Text, Value

reals = st.floats(allow_nan=True, allow_infinity=True) | st.integers(-(10**6), 10**6).map(float)
blocks = st.lists(st.integers(0, 4), max_size=4).map(lambda shape: numbers(np.arange(np.prod(shape)).reshape(shape)))
leaves = st.one_of(
    reals.map(numbers),
    blocks,
    st.text(max_size=9).map(Text),
    st.just(Nothing()),
    st.just(Alien("bool", "")),
)
values = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda items: Items("list", tuple(items))),
        st.lists(inner, max_size=2).map(lambda items: Entries(tuple(map(str, range(len(items)))), tuple(items))),
    ),
    max_leaves=10,
)


@given(values, st.integers(1, 3))
@settings(deadline=None, max_examples=400, derandomize=True)
def test_whatever_comes_back_is_a_block_or_a_complaint(value: Value, dimension: int) -> None:
    for read in (
        reading.block(value),
        reading.points(value, dimension),
        reading.flat(value, dimension, "numbers"),
        reading.rows(value, dimension, 2),
    ):
        assert isinstance(read, Block | Complaint)
        assert not isinstance(read, Complaint) or read.message
    assert reading.describe(value)


@given(st.lists(st.lists(reals, min_size=2, max_size=2), min_size=1, max_size=9))
@settings(deadline=None, max_examples=100, derandomize=True)
def test_points_are_read_in_their_order_whatever_holds_them(path: list[list[float]]) -> None:
    array = np.array(path)
    held = [
        numbers(array),
        numbers(array[:, :, None]),
        Items("list", tuple(numbers(point) for point in path)),
        Items("generator", tuple(Items("tuple", tuple(map(numbers, point))) for point in path)),
    ]
    for value in held:
        read = reading.points(value, 2)
        assert isinstance(read, Block)
        np.testing.assert_array_equal(read.numbers, array)


@pytest.mark.parametrize("shape", [(5,), (5, 1), (5, 1, 1)])
def test_numbers_of_one_coordinate_may_be_wrapped_one_by_one(shape: tuple[int, ...]) -> None:
    read = reading.points(numbers(np.arange(5.0).reshape(shape)), 1)
    assert isinstance(read, Block)
    assert read.numbers.shape == (5, 1)


@pytest.mark.parametrize("shape", [(), (1, 5), (5, 2), (2, 5, 1)])
def test_a_sequence_of_another_shape_is_complained_of(shape: tuple[int, ...]) -> None:
    read = reading.points(numbers(np.ones(shape)), 1)
    assert isinstance(read, Complaint)
    assert read.mistakes == ("wrong-container-or-nesting",)


@pytest.mark.parametrize("shape", [(), (1,), (1, 1)])
def test_one_number_may_come_in_brackets(shape: tuple[int, ...]) -> None:
    read = reading.flat(numbers(np.full(shape, 4.0)), 1, "df/dx")
    assert isinstance(read, Block)
    assert read.numbers.tolist() == [4.0]


@pytest.mark.parametrize("shape", [(2, 2), (4, 1, 1), (1, 4)])
def test_several_numbers_come_in_one_row(shape: tuple[int, ...]) -> None:
    read = reading.flat(numbers(np.ones(shape)), 4, "four")
    assert isinstance(read, Complaint) == (shape == (2, 2))


def test_what_a_tf_function_kept_inside_is_said_to_be_without_numbers() -> None:
    kept = Items("tuple", (Alien("SymbolicTensor", SYMBOLIC), Alien("SymbolicTensor", SYMBOLIC)))
    read = reading.points(Items("list", (numbers([0.5, 0.0]), kept)), 2)
    assert isinstance(read, Complaint)
    assert read.message == (
        "Item 1 of the returned list is a tuple of 2 items: it holds symbolic tensors, which have no numbers."
    )


def test_an_item_within_an_item_is_described_by_what_it_is() -> None:
    read = reading.flat(Items("list", (numbers(1.0), Items("tuple", (numbers(2.0), Text("x"))))), 2, "a, b")
    assert isinstance(read, Complaint)
    assert read.message == "Item 1 of the returned list is a tuple of 2 items, of which item 1 is a string."


def test_numbers_are_counted_in_words_that_fit() -> None:
    read = reading.flat(numbers([1.0]), 2, "a, b")
    assert isinstance(read, Complaint)
    assert read.message == "The function returned one number (list), where 2 numbers (a, b) were asked for."
