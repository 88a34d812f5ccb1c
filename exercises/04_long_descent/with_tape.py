"""Ten thousand steps down w² with TensorFlow, in float32."""

import tensorflow as tf


@tf.function
def float32_path(w, learning_rate, epochs):
    """A helper, if you like: the whole loop as a graph, which is much faster than step by step.

    w and learning_rate are float32 tensors, epochs is an int32 tensor.
    """
    raise NotImplementedError


def tape_descend(start, learning_rate, epochs):
    """Walk down f(w) = w² in float32, with slopes from a tape.

    Returns the path, the sequence of all points in order, the start first: epochs + 1 numbers.
    """
    raise NotImplementedError
