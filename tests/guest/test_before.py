"""Arguments before and after a call: arrays and lists of numbers that hold something else are told by their places."""

import numpy as np

from harness.guest.before import Before


def test_arrays_and_lists_that_were_written_into_are_told() -> None:
    arguments = (np.ones(3), 2.0, [1.0, 2], np.array([1.0, np.nan]))
    before = Before(arguments)
    assert before.changed(arguments) == ()
    arguments[0][1] -= 1
    arguments[2].append(3)
    assert before.changed(arguments) == (0, 2)


def test_what_was_put_back_and_what_holds_no_numbers_is_not_told() -> None:
    arguments = (np.zeros((2, 2)), ["a"], {"w": 1.0}, np.array([None]))
    before = Before(arguments)
    arguments[0][0] += 1
    arguments[0][0] -= 1
    arguments[1].append("b")
    assert before.changed(arguments) == ()


def test_a_list_with_something_else_in_it_now_is_told_without_comparing() -> None:
    arguments = ([1.0, 2.0],)
    before = Before(arguments)
    arguments[0][0] = np.ones(2)
    assert before.changed(arguments) == (0,)
