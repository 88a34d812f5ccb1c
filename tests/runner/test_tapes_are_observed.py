"""The tape recorder against TensorFlow itself: what a submission did with its tapes, as events."""

import pytest
from handing_in import Desk, events, raised, reals

from harness.wire import Outcome, Returned, TapeEvent

IMPORT = "import tensorflow as tf\n"


def call(desk: Desk, text: str, *arguments: float) -> Outcome:
    import textwrap

    return desk.with_tape(IMPORT + textwrap.dedent(text)).call("tape_f", arguments)


def asked(outcome: Outcome) -> TapeEvent:
    (event,) = events(outcome, "asked")
    return event


def test_a_tape_on_a_variable_is_told_from_its_making_to_its_answer(one_desk: Desk) -> None:
    outcome = call(
        one_desk,
        """
        def tape_f(x):
            x = tf.Variable(x)
            with tf.GradientTape() as tape:
                y = x * x
            return tape.gradient(y, x)
        """,
        3.0,
    )
    assert [event.what for event in events(outcome)] == ["created", "entered", "left", "asked"]
    event = asked(outcome)
    (source,) = event.sources
    (target,) = event.targets
    assert (source.kind, source.trainable, source.watched, source.made) == ("Variable", True, "yes", "before")
    assert (target.kind, target.dtype, target.made) == ("Tensor", "float32", "inside")
    assert (event.method, event.inside, event.listed, event.answered) == ("gradient", False, False, (True,))


def test_a_persistent_tape_is_asked_twice(one_desk: Desk) -> None:
    outcome = call(
        one_desk,
        """
        def tape_f(x, b):
            x, b = tf.Variable(x), tf.Variable(b)
            with tf.GradientTape(persistent=True) as tape:
                z = x**2 + b**2
            return tape.gradient(z, x), tape.gradient(z, b)
        """,
        20.0,
        10.0,
    )
    assert reals(outcome).tolist() == [40.0, 20.0]
    assert [(event.tape, event.persistent) for event in events(outcome, "asked")] == [(1, True), (1, True)]


def test_a_second_question_to_a_tape_that_is_not_persistent_is_an_error(one_desk: Desk) -> None:
    outcome = call(
        one_desk,
        """
        def tape_f(x):
            x = tf.Variable(x)
            with tf.GradientTape() as tape:
                y = x * x
            return tape.gradient(y, x), tape.gradient(y, x)
        """,
        3.0,
    )
    assert raised(outcome).type == "RuntimeError"
    first, second = events(outcome, "asked")
    assert first.error == ""
    assert second.error.startswith("RuntimeError: A non-persistent GradientTape")


NESTED = """
    def tape_f(x):
        x = tf.Variable(x)
        with tf.GradientTape() as outer:
            with tf.GradientTape() as inner:
                y = x**3
            {inside}
        {outside}
        return [first, outer.gradient(first, x)]
    """


@pytest.mark.parametrize("place", ["inside", "outside"])
def test_where_the_inner_gradient_was_taken_is_told(one_desk: Desk, place: str) -> None:
    text = NESTED.format(**{"inside": "pass", "outside": "pass", place: "first = inner.gradient(y, x)"})
    inner, outer = events(call(one_desk, text, 3.0), "asked")
    assert (inner.tape, outer.tape) == (2, 1)
    assert inner.under == ((1,) if place == "inside" else ())
    assert outer.targets[0].made == ("inside" if place == "inside" else "after")
    assert outer.answered == (place == "inside",)


def test_one_call_with_a_list_of_sources(one_desk: Desk) -> None:
    outcome = call(
        one_desk,
        """
        def tape_f(x, b):
            x, b = tf.constant(x), tf.constant(b)
            with tf.GradientTape() as tape:
                tape.watch([x, b])
                z = x**2 + b**2
            return tape.gradient(z, [x, b])
        """,
        20.0,
        10.0,
    )
    event = asked(outcome)
    assert event.listed
    assert event.answered == (True, True)
    assert [source.watched for source in event.sources] == ["yes", "yes"]
    (watched,) = events(outcome, "watched")
    assert len(watched.sources) == 2


def test_an_unwatched_constant_is_told(one_desk: Desk) -> None:
    outcome = call(
        one_desk,
        """
        def tape_f(x):
            x = tf.constant(x)
            with tf.GradientTape() as tape:
                y = x * x
            return [tape.gradient(y, x)]
        """,
        3.0,
    )
    (source,) = asked(outcome).sources
    assert (source.kind, source.watched, asked(outcome).answered) == ("Tensor", "no", (False,))


def test_watching_too_late_is_told(one_desk: Desk) -> None:
    outcome = call(
        one_desk,
        """
        def tape_f(x):
            x = tf.constant(x)
            with tf.GradientTape() as tape:
                y = x * x
                tape.watch(x)
            return [tape.gradient(y, x)]
        """,
        3.0,
    )
    assert asked(outcome).sources[0].watched == "late"


def test_a_variable_bound_anew_is_a_tensor_nobody_watched(one_desk: Desk) -> None:
    outcome = call(
        one_desk,
        """
        def tape_f(x):
            x = tf.Variable(x)
            for _ in range(2):
                with tf.GradientTape() as tape:
                    y = x * x
                x = x - 0.1 * tape.gradient(y, x)
            return x
        """,
        3.0,
    )
    first, second = events(outcome, "asked")
    assert (first.sources[0].kind, first.answered) == ("Variable", (True,))
    source = second.sources[0]
    assert (source.kind, source.watched, source.made, second.answered) == ("Tensor", "no", "before", (False,))
    assert raised(outcome).type in {"TypeError", "ValueError"}


@pytest.mark.parametrize("made", ["before", "after"])
def test_a_target_outside_the_block_is_told(one_desk: Desk, made: str) -> None:
    before, after = ("y = x * x", "pass") if made == "before" else ("pass", "y = x * x")
    outcome = call(
        one_desk,
        f"""
        def tape_f(x):
            x = tf.Variable(x)
            {before}
            with tf.GradientTape() as tape:
                z = x + 1.0
            {after}
            return [tape.gradient(y, x)]
        """,
        3.0,
    )
    assert asked(outcome).targets[0].made == made
    assert asked(outcome).answered == (False,)


def test_asking_inside_the_block_is_told(one_desk: Desk) -> None:
    outcome = call(
        one_desk,
        """
        def tape_f(x):
            x = tf.Variable(x)
            with tf.GradientTape(persistent=True) as tape:
                y = x**3
                first = tape.gradient(y, x)
            return first, tape.gradient(first, x)
        """,
        3.0,
    )
    assert reals(outcome).tolist() == [27.0, 18.0]
    assert [event.inside for event in events(outcome, "asked")] == [True, False]


@pytest.mark.parametrize("method", ["jacobian", "batch_jacobian"])
def test_a_jacobian_is_one_question(one_desk: Desk, method: str) -> None:
    outcome = call(
        one_desk,
        f"""
        def tape_f(x):
            x = tf.Variable([[x, 2.0]])
            with tf.GradientTape() as tape:
                y = x**2
            return tape.{method}(y, x)
        """,
        3.0,
    )
    assert reals(outcome).ravel().tolist() == [6.0, 0.0, 0.0, 4.0]
    assert asked(outcome).method == method
    assert isinstance(outcome, Returned)
    assert outcome.tapes_ever == 1


def test_a_keras_optimizers_steps_are_told(one_desk: Desk) -> None:
    outcome = call(
        one_desk,
        """
        def tape_f(x):
            x = tf.Variable(x)
            optimizer = tf.keras.optimizers.SGD(learning_rate=0.1)
            for _ in range(3):
                with tf.GradientTape() as tape:
                    y = x * x
                optimizer.apply_gradients([(tape.gradient(y, x), x)])
            return x
        """,
        2.0,
    )
    steps = events(outcome, "optimizer")
    assert [step.method for step in steps] == ["SGD"] * 3
    assert steps[0].sources[0].kind == "Variable"
    assert isinstance(outcome, Returned)
    assert (outcome.optimizers_ever, outcome.tapes_ever) == (3, 3)
    assert reals(outcome) == pytest.approx(2 * 0.8**3, rel=1e-6)


def test_a_tape_in_a_tf_function_is_counted_over_the_guests_life(one_desk: Desk) -> None:
    session = one_desk.with_tape(
        """
        import tensorflow as tf
        x = tf.Variable(3.0)
        @tf.function
        def slope():
            with tf.GradientTape() as tape:
                y = x * x
            return tape.gradient(y, x)
        def tape_f():
            return slope()
        """
    )
    first, second = session.call("tape_f", ()), session.call("tape_f", ())
    assert reals(first) == reals(second) == 6.0
    assert len(events(first, "asked")) == 1
    assert events(second) == ()
    assert isinstance(second, Returned)
    assert (second.tapes_ever, second.graphs_ever) == (1, 1)


def test_the_tape_stays_what_tensorflow_made_it(one_desk: Desk) -> None:
    outcome = call(
        one_desk,
        """
        from tensorflow import GradientTape
        class Mine(tf.GradientTape):
            pass
        def tape_f(x):
            x = tf.Variable(x)
            w = tf.Variable(1.0, trainable=False)
            with Mine() as tape:
                with tape.stop_recording():
                    y = x * x
                tape.reset()
                z = x**3 * w
            watched = tape.watched_variables()
            slope = tape.gradient(target=z, sources=x, unconnected_gradients="zero")
            return [float(isinstance(tape, GradientTape)), float(len(watched)), slope, float(tape is not None)]
        """,
        2.0,
    )
    assert reals(outcome).tolist() == [1.0, 1.0, 12.0, 1.0]
    assert asked(outcome).sources[0].watched == "yes"


def test_a_tape_that_may_not_watch_by_itself_watches_what_it_is_told(one_desk: Desk) -> None:
    outcome = call(
        one_desk,
        """
        def tape_f(x, b):
            x, b = tf.Variable(x), tf.Variable(b)
            with tf.GradientTape(watch_accessed_variables=False) as tape:
                tape.watch(x)
                z = x * b
            return [g for g in tape.gradient(z, [x, b])]
        """,
        2.0,
        5.0,
    )
    assert [source.watched for source in asked(outcome).sources] == ["yes", "no"]
    assert asked(outcome).answered == (True, False)


def test_a_flood_of_events_is_cut_short_and_the_count_goes_on(one_desk: Desk) -> None:
    outcome = call(
        one_desk,
        """
        def tape_f(n):
            x = tf.Variable(1.0)
            for _ in range(n):
                with tf.GradientTape() as tape:
                    y = x * x
                tape.gradient(y, x)
            return x
        """,
        1500,
    )
    from harness.wire import MAX_EVENTS

    assert len(events(outcome)) == MAX_EVENTS
    assert isinstance(outcome, Returned)
    assert outcome.tapes_ever == 1500
