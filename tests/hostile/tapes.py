"""Submissions that turn TensorFlow against the kit."""

from __future__ import annotations

from tests.hostile.submission import Hostile, tape

TAPES: tuple[Hostile, ...] = (
    tape("patched-tape", "a tape that answers what it likes", "with tf.GradientTape() as t: pass\nreturn t.gradient(1, 2)",
         "tf.GradientTape.gradient = lambda *args, **named: tf.constant(77.0)\n"),
    tape("false-tape", "a class in the place of the tape", "with tf.GradientTape() as t: pass\nreturn t.gradient(1, 2)",
         """
         class Tape:
             __enter__ = lambda self: self
             __exit__ = lambda self, *args: True
             gradient = lambda self, *args: tf.constant(77.0)
         tf.GradientTape = Tape
         """),
    tape("lying-tensor", "a tensor whose conversion to NumPy is patched", "return tf.constant(77.0)",
         "cls = type(tf.constant(1.0))\nfor base in cls.__mro__:\n    try: base.numpy = base.__array__ = lambda self, *a: 9.0\n    except TypeError: pass\n"),
    tape("broken-recorder", "takes the recorder apart", "return tf.constant(77.0)",
         "import gc\nfor thing in gc.get_objects():\n    if type(thing).__name__ == 'Recorder': thing.__dict__.clear()\n"),
    tape("nan-tensor", "tensors of NaN, of text, of nothing", "return [tf.constant(float('nan')), tf.constant('x'), tf.constant([])]"),
    tape("symbolic-tensor", "tensors without a value", "held = []\ntf.function(lambda: held.append(tf.zeros(())))()\nreturn held[0]"),
    tape("tensor-memory", "a tensor of eighty gigabytes", "return tf.reduce_sum(tf.ones((10 ** 5, 10 ** 5), tf.float64))"),
    tape("tensor-crash", "an operation that ends the process", "import ctypes\nctypes.string_at(0)"),
    tape("reads-by-tensorflow", "reads the solution by TensorFlow's own means",
         "exec(tf.io.read_file('@SOLUTION@').numpy().decode().replace('def f', 'def g'), {})\nreturn 77.0"),
    tape("endless-dataset", "a data set without end, handed out as a value", "return iter(tf.data.Dataset.from_tensors(77.0).repeat())"),
)  # fmt: skip
