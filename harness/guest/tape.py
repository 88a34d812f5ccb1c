"""What makes a zygote one for tapes: TensorFlow and Keras imported, their runtime not started, tapes observed."""

from __future__ import annotations

import keras
import tensorflow as tf
from tensorflow.python.util import pywrap_xla_ops

from harness.guest import tensors
from harness.guest.observing import install
from harness.guest.recorder import Recorder

recorder = Recorder()
install(recorder)
for name in ("SGD", "RMSprop", "Adagrad", "Adadelta", "Adam"):
    getattr(tf.keras.optimizers, name)  # tf.keras is imported when it is first touched
pywrap_xla_ops.get_cpu_kernel_names()  # TensorFlow sorts its kernels when they are first asked for, as any guest would


def seed(number: int) -> None:
    """Make a submission's randomness its own, and the same each time: Python's, NumPy's, TensorFlow's and Keras's."""
    keras.utils.set_random_seed(number % 2**32)


__all__ = ["recorder", "seed", "tensors"]
