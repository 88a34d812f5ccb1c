"""Evaluation of trees: parts that occur more than once are evaluated once, and to the same value."""

from fractions import Fraction

import flint

from harness.oracle.numbers import RATIONAL, Field, evaluator
from harness.spec.formula import parse

WORDS = "(x + y)**3 / (1 + (x + y)**2) - (x + y) * (x - y)**2 + (x - y)**2"


def test_a_tree_with_repeated_parts_has_the_value_of_python_fractions() -> None:
    evaluate = evaluator(parse(WORDS, "xy"), ("x", "y"), RATIONAL)
    x, y = Fraction(7, 3), Fraction(-5, 11)
    expected = (x + y) ** 3 / (1 + (x + y) ** 2) - (x + y) * (x - y) ** 2 + (x - y) ** 2
    value = evaluate((flint.fmpq(7, 3), flint.fmpq(-5, 11)))
    assert (int(value.p), int(value.q)) == (expected.numerator, expected.denominator)


def test_a_repeated_function_is_evaluated_once_a_point() -> None:
    calls: list[object] = []

    def sine(value: float) -> float:
        calls.append(value)
        return value

    counting = Field(float, {"sin": sine})
    evaluate = evaluator(parse("sin(x) * sin(x) + sin(x)", "x"), ("x",), counting)
    assert (evaluate((2.0,)), evaluate((3.0,))) == (6.0, 12.0)
    assert calls == [2.0, 3.0]


def test_the_point_that_is_passed_in_is_left_alone() -> None:
    point = [flint.fmpq(2), flint.fmpq(3)]
    evaluator(parse(WORDS, "xy"), ("x", "y"), RATIONAL)(point)
    assert len(point) == 2
