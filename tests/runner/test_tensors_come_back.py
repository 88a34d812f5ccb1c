"""TensorFlow's and Keras's objects as return values, read by their classes' own methods."""

import numpy as np
import pytest
from handing_in import Desk, reals

from harness.wire import Alien, Items, Numbers, Returned, Value

SCRIPT = """
import tensorflow as tf
import keras

def tensor(): return tf.constant([[1.0, 2.0]])
def double(): return tf.constant(1.5, tf.float64)
def half(): return tf.constant([0.5], tf.bfloat16)
def whole(): return tf.constant(3)
def variable(): return tf.Variable([1.0, 2.0])
def keras_variable(): return keras.Variable(1.5)
def slices():
    x = tf.Variable([1.0, 2.0, 3.0])
    with tf.GradientTape() as tape:
        y = tf.gather(x, [0, 2])
    return tape.gradient(y, x)
def path(): return [tf.Variable(2.0), tf.constant(1.6), 1.25]
def points(): return [(tf.constant(1.0), tf.constant(2.0)), (tf.constant(3.0), tf.constant(4.0))]
def stacked():
    array = tf.TensorArray(tf.float32, 2)
    return array.write(0, 1.0).write(1, 2.0).stack()
def ragged(): return tf.ragged.constant([[1.0], [2.0, 3.0]])
def truth(): return tf.constant(True)
def text(): return tf.constant("x")
def none(): return [None, tf.constant(1.0)]

kept = []
@tf.function
def keep(x):
    kept.append(x * 2)
    return x
def symbolic():
    keep(tf.constant(1.0))
    return kept[0]
"""

LIE = """
import tensorflow as tf
tf.Tensor.__float__ = lambda self: 99.0
type(tf.constant(1.0)).numpy = lambda self: 99.0
tf.Variable.numpy = tf.Variable.read_value = lambda self: 99.0
def lies(): return [tf.constant(1.5), tf.Variable(2.5)]
"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory, runners):  # type: ignore[no-untyped-def]
    from handing_in import EXERCISE, LIMITS

    from harness.runner.sandbox import available

    folder = tmp_path_factory.mktemp("tensors") / EXERCISE
    folder.mkdir()
    desk = Desk(folder, lambda limits: runners(available()[0], limits))
    session = desk.with_tape(SCRIPT, LIMITS)
    yield lambda name: session.call(name, ())
    desk.close()


@pytest.mark.parametrize(
    ("name", "kind", "dtype", "values"),
    [
        ("tensor", "Tensor", "float32", [[1.0, 2.0]]),
        ("double", "Tensor", "float64", 1.5),
        ("half", "Tensor", "float32", [0.5]),
        ("whole", "Tensor", "int", 3.0),
        ("variable", "Variable", "float32", [1.0, 2.0]),
        ("keras_variable", "Variable", "float32", 1.5),
        ("slices", "IndexedSlices", "float32", [1.0, 0.0, 1.0]),
        ("path", "list", "mixed", [2.0, 1.6, 1.25]),
        ("points", "list of tuple", "float32", [[1.0, 2.0], [3.0, 4.0]]),
        ("stacked", "Tensor", "float32", [1.0, 2.0]),
    ],
)
def test_a_tensor_is_its_numbers(answers, name: str, kind: str, dtype: str, values: object) -> None:  # type: ignore[no-untyped-def]
    outcome = answers(name)
    assert reals(outcome) == pytest.approx(np.array(values), rel=1e-7)
    assert (outcome.value.kind, outcome.value.dtype) == (kind, dtype)


@pytest.mark.parametrize("name", ["truth", "text", "symbolic"])
def test_a_tensor_that_is_no_number_is_named(answers, name: str) -> None:  # type: ignore[no-untyped-def]
    outcome = answers(name)
    assert isinstance(outcome, Returned)
    assert isinstance(outcome.value, Alien)


@pytest.mark.parametrize(("name", "parts"), [("none", 2), ("ragged", 2)])
def test_what_is_no_block_keeps_its_parts(answers, name: str, parts: int) -> None:  # type: ignore[no-untyped-def]
    value: Value = answers(name).value
    assert isinstance(value, Items)
    assert len(value.items) == parts
    assert isinstance(value.items[1], Numbers)


def test_patched_methods_of_tensors_are_not_asked(one_desk: Desk) -> None:
    assert reals(one_desk.with_tape(LIE).call("lies", ())).tolist() == [1.5, 2.5]
