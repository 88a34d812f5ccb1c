"""What led away from a tape, as the recorder tells it: values read, stored, cast or cut off, and the way back."""

import textwrap

import pytest
from handing_in import Desk, events, raised

from harness.wire import Detour, Outcome, TapeEvent

IMPORT = "import math\nimport numpy as np\nimport tensorflow as tf\n"
BLOCK = """
def tape_f(x):
    x = tf.Variable(x)
    w = tf.Variable(1.0)
    with tf.GradientTape() as tape:
        {}
    return [tape.gradient(y, x)]
"""


def call(desk: Desk, text: str) -> Outcome:
    return desk.with_tape(IMPORT + textwrap.dedent(text)).call("tape_f", (3.0,))


def question(desk: Desk, text: str) -> TapeEvent:
    return events(call(desk, text), "asked")[-1]


@pytest.mark.parametrize(
    ("line", "detour"),
    [
        ("y = tf.square(float(x))", Detour("float", "float(x)")),
        ("y = tf.constant(math.pow(x, 2))", Detour("float", "math.pow(x, 2)")),
        ("y = tf.square(x.numpy())", Detour("numpy", "x.numpy()")),
        ("y = tf.square(np.exp(x))", Detour("array", "np.exp(x)")),
        ("y = tf.constant(np.mean(x * x))", Detour("made", "tf.constant(np.mean(x * x))")),
        ("y = w.assign(x) * 2.0", Detour("assign", "w.assign(x)")),
        ("y = tf.cast(tf.cast(x, tf.int32), tf.float32)", Detour("cast")),
        ("y = tf.cast(x > 0.0, tf.float32)", Detour("cast")),
        ("y = tf.stop_gradient(x) * 2.0", Detour("stop")),
    ],
)
def test_a_detour_is_told_with_the_code_that_took_it(one_desk: Desk, line: str, detour: Detour) -> None:
    event = question(one_desk, BLOCK.format(line))
    assert detour in event.detours
    assert event.answered == (False,)


@pytest.mark.parametrize(
    "line",
    [
        "y = x * x; print(x, y, f'{y}')",  # looked at, and not used
        "y = tf.reduce_mean(tf.square(tf.stack([x, x])))",  # what TensorFlow reads for itself
        "y = x * x; x.assign(5.0)",  # the variable that is asked about
        "y = tf.cast(x, tf.float64) ** 2",
    ],
)
def test_what_is_no_detour_is_not_told(one_desk: Desk, line: str) -> None:
    event = question(one_desk, BLOCK.format(line))
    assert event.detours == ()
    assert event.answered == (True,)


def test_where_a_variable_is_the_target_only_what_went_into_it_is_told(one_desk: Desk) -> None:
    event = question(
        one_desk,
        """
        def tape_f(x):
            x = tf.constant(x)
            y, other = tf.Variable(0.0), tf.Variable(0.0)
            with tf.GradientTape() as tape:
                tape.watch(x)
                other.assign(x)
                y.assign(x * x)
            return tape.gradient(y, x)
        """,
    )
    assert event.detours == (Detour("assign", "y.assign(x * x)"),)
    assert event.sources[0].watched == "yes"  # the variable is older than the watch, its value is not


def test_a_part_of_a_variable_is_stored_as_the_whole_of_it_is(one_desk: Desk) -> None:
    event = question(
        one_desk,
        """
        def tape_f(x):
            x, kept = tf.Variable(x), tf.Variable([1.0, 2.0])
            with tf.GradientTape() as tape:
                kept[0].assign(x * x)
                y = tf.reduce_sum(kept)
            return tape.gradient(y, x)
        """,
    )
    assert event.detours == (Detour("assign", "kept[0].assign(x * x)"),)
    assert event.answered == (False,)


def test_what_is_read_outside_of_the_block_is_not_told(one_desk: Desk) -> None:
    event = question(
        one_desk,
        """
        def tape_f(x):
            x = tf.Variable(x)
            before = float(x)
            with tf.GradientTape() as tape:
                y = x * before
            after = y.numpy()
            return [tape.gradient(y, x), after]
        """,
    )
    assert event.detours == ()


def test_the_operations_on_the_way_back_are_told_and_which_of_them_let_nothing_pass(one_desk: Desk) -> None:
    event = question(one_desk, BLOCK.format("y = tf.exp(tf.floor(x * 2.0))"))
    assert event.through[:2] == ("Exp", "Floor")
    assert event.stopped == ("Floor",)


def test_a_tf_function_on_the_way_is_one_that_cannot_be_looked_into(one_desk: Desk) -> None:
    event = question(one_desk, "@tf.function\ndef square(x):\n    return x * x\n" + BLOCK.format("y = square(x)"))
    assert event.answered == (True,)
    assert "PartitionedCall" in event.through


def test_a_target_that_is_a_tapes_answer_is_told_by_that_tape(one_desk: Desk) -> None:
    inner, outer = events(
        call(
            one_desk,
            """
            def tape_f(x):
                x = tf.Variable(x)
                with tf.GradientTape() as outer:
                    with tf.GradientTape() as inner:
                        y = 2.0 * x
                    slope = inner.gradient(y, x)
                return [slope, outer.gradient(slope, x)]
            """,
        ),
        "asked",
    )
    assert (inner.tape, inner.targets[0].answer, outer.targets[0].answer) == (2, 0, 2)
    assert (outer.through, outer.detours, outer.answered) == ((), (), (False,))


def test_the_same_question_again_zeros_and_tracing_are_told(one_desk: Desk) -> None:
    outcome = call(
        one_desk,
        """
        @tf.function
        def slope(x):
            with tf.GradientTape() as tape:
                tape.watch(x)
                y = x * x
            return tape.gradient(y, x)
        def tape_f(x):
            x, z = tf.Variable(x), tf.Variable(x)
            with tf.GradientTape(persistent=True) as tape:
                y = x * x
            found = [tape.gradient(y, x), tape.gradient(y, x), tape.gradient(y, z, unconnected_gradients="zero")]
            return found + [slope(tf.constant(3.0))]
        """,
    )
    first, second, third, traced = events(outcome, "asked")
    assert [event.again for event in (first, second, third)] == [False, True, False]
    assert [event.filled for event in (first, second, third)] == [False, False, True]
    assert [event.graph for event in (first, traced)] == [False, True]
    assert first.variables == 1


def test_a_step_that_raises_is_told_with_what_it_was_handed(one_desk: Desk) -> None:
    outcome = call(
        one_desk,
        """
        def tape_f(x):
            x = tf.Variable(x)
            with tf.GradientTape() as tape:
                y = x * x
            tf.keras.optimizers.SGD(0.1).apply_gradients([(x, tape.gradient(y, x))])
        """,
    )
    (step,) = events(outcome, "optimizer")
    assert step.error.startswith("AttributeError")
    assert [step.targets[0].kind, step.sources[0].kind] == ["Variable", "Tensor"]


def test_what_tensorflow_says_of_frames_is_told_of_the_students_own_only(one_desk: Desk) -> None:
    fault = raised(
        call(
            one_desk,
            """
            @tf.function
            def value(x):
                return x.numpy()
            def tape_f(x):
                return value(tf.Variable(x))
            """,
        )
    )
    assert "in value" in fault.message
    assert "harness" not in fault.message
    assert 'File "/' not in fault.message
