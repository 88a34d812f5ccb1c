"""A student's function can be called through one of the exercise's own, which asks more of it than its value."""

from handing_in import Desk, raised, reals

from harness.runner.arguments import through
from harness.spec.model import CheckKind, NothingKind, Task
from harness.store.keys import figure_key
from harness.wire import Absent, Through

TWICE = Through("def twice(function):\n    return lambda x: function(function(x))\n", "twice")


def test_the_wrapper_calls_the_students_function(one_desk: Desk) -> None:
    session = one_desk.by_hand("def f(x):\n    return x * x")
    assert reals(session.call("f", (3.0,), TWICE)) == 81.0
    assert reals(session.call("f", (3.0,))) == 9.0


def test_what_the_students_function_raises_comes_through(one_desk: Desk) -> None:
    fault = raised(one_desk.by_hand("def f(x):\n    return 1 / x").call("f", (0.0,), TWICE))
    assert fault.type == "ZeroDivisionError"
    assert "by_hand.py, line 2" in fault.frames[-1]


def test_a_function_that_is_not_there_stays_absent(one_desk: Desk) -> None:
    assert isinstance(one_desk.by_hand("def g(x):\n    return x").call("f", (0.0,), TWICE), Absent)


def test_the_tape_that_a_wrapper_asks_is_seen(one_desk: Desk) -> None:
    slope = """
def slope(function):
    import tensorflow as tf

    def asked(x):
        x = tf.Variable(x)
        with tf.GradientTape() as tape:
            y = function(x)
        return tape.gradient(y, x)

    return asked
"""
    outcome = one_desk.with_tape("def tape_f(x):\n    return x**3").call("tape_f", (2.0,), Through(slope, "slope"))
    assert reals(outcome) == 12.0
    assert [event.what for event in outcome.tape if event.what == "asked"] == ["asked"]  # type: ignore[union-attr]


def test_a_task_names_what_it_is_called_through() -> None:
    task = Task("f", "by_hand", CheckKind("twice"), ("x",), 1.0, (), None)
    assert through(task, TWICE.source) == TWICE
    assert through(Task("f", "by_hand", CheckKind(), (), 1.0, (), None), "") is None
    assert through(Task("f", "by_hand", NothingKind(2), (), 1.0, (), None), "") is None


def test_an_answer_is_kept_under_what_it_was_called_through() -> None:
    assert figure_key("f", (1.0,)) != figure_key("f", (1.0,), TWICE)
    assert figure_key("f", (1.0,), TWICE) != figure_key("f", (1.0,), Through(TWICE.source + "\n", "twice"))
