"""What an exercise's own check reads from an answer, as the guest encodes it."""

import numpy as np
import pytest

from harness.guest.values import encode
from harness.judge.authoring import Answer, Unreadable
from harness.wire import Returned


def answer(thing: object) -> Answer:
    return Answer(Returned(1, encode(thing), "", (), 0, 0))


@pytest.mark.parametrize("thing", [True, np.True_, np.array(True), np.array([True]), np.all([1, 1])])
def test_true_is_read_from_every_kind_of_bool(thing: object) -> None:
    assert answer(thing).truth() is True


@pytest.mark.parametrize("thing", [False, np.False_, np.array(False), np.array([[False]]), np.isclose(1.0, 2.0)])
def test_false_is_read_from_every_kind_of_bool(thing: object) -> None:
    assert answer(thing).truth() is False


@pytest.mark.parametrize("thing", [1, 0.0, None, "True", [True, False], np.array([True, True]), 1j])
def test_what_is_no_bool_is_neither_true_nor_false(thing: object) -> None:
    with pytest.raises(Unreadable, match="True or False was asked for"):
        answer(thing).truth()


@pytest.mark.parametrize("thing", [True, np.True_, np.array([True])])
def test_a_bool_stays_no_number(thing: object) -> None:
    with pytest.raises(Unreadable):
        answer(thing).number()


def test_an_array_of_any_lengths_keeps_its_shape() -> None:
    assert answer(np.ones((2, 3))).array(-1, -1).shape == (2, 3)
    assert answer(np.ones((2, 1, 3))).array(2, -1).shape == (2, 3)
    assert answer([1.0, 2.0]).array(-1, 1).shape == (2, 1)
    with pytest.raises(Unreadable, match="shape"):
        answer(np.ones((2, 3))).array(-1)


def test_arrays_of_different_shapes_are_read_one_by_one() -> None:
    found = answer([np.ones((2, 3)), np.zeros((4, 3)), 1.0]).arrays()
    assert [one.shape for one in found] == [(2, 3), (4, 3), ()]
    assert answer(None).arrays() == []
