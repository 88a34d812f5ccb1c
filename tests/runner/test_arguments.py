"""A figure's inputs as a function's arguments."""

import struct
from fractions import Fraction

from harness.runner.arguments import arguments
from harness.spec.model import Column, Figure, PathKind, Task, ValueKind
from harness.wire import Vector


def task(kind: PathKind | ValueKind, *names: str) -> Task:
    return Task("f", "by_hand", kind, names, 1.0, (), None)


def test_numbers_are_floats_and_iterations_are_ints() -> None:
    figure = Figure(
        True, (("n_iterations", Fraction(10)), ("start_x", Fraction(2)), ("learning_rate", Fraction(1, 10)))
    )
    passed = arguments(task(PathKind("f", "sgd", ("start_x",)), "start_x", "learning_rate", "n_iterations"), figure)
    assert passed == (2.0, 0.1, 10)
    assert [type(argument) for argument in passed] == [float, float, int]


def test_counts_are_ints_in_tasks_of_every_kind() -> None:
    figure = Figure(True, (("epochs", Fraction(3)), ("h", Fraction(2))))
    passed = arguments(task(ValueKind(()), "epochs", "h"), figure)
    assert [type(argument) for argument in passed] == [int, float]


def test_columns_are_vectors_of_doubles() -> None:
    figure = Figure(True, (("slope", Fraction(4)),), (Column("heights", (1.5, 2.5)),))
    assert arguments(task(ValueKind(()), "heights", "slope"), figure) == (
        Vector((2,), struct.pack("<2d", 1.5, 2.5)),
        4.0,
    )
