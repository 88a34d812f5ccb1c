"""Ten thousand steps down w² with TensorFlow, in float32."""

import tensorflow as tf


@tf.function
def float32_path(w, learning_rate, epochs):
    """A helper, if you like: the whole loop as a graph, which is much faster than step by step.

    w and learning_rate are float32 tensors, epochs is an int32 tensor.
    """
    ### BEGIN SOLUTION
    path = tf.TensorArray(tf.float32, size=epochs + 1)
    path = path.write(0, w)
    for step in tf.range(epochs):
        with tf.GradientTape() as tape:
            tape.watch(w)
            y = w**2
        w = w - learning_rate * tape.gradient(y, w)
        path = path.write(step + 1, w)
    return path.stack()
    ### END SOLUTION


def tape_descend(start, learning_rate, epochs):
    """Walk down f(w) = w² in float32, with slopes from a tape.

    Returns the path, the sequence of all points in order, the start first: epochs + 1 numbers.
    """
    ### BEGIN SOLUTION
    return float32_path(tf.constant(start), tf.constant(learning_rate), tf.constant(epochs))
    ### END SOLUTION
