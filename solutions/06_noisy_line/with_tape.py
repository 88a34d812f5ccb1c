"""A noisy line with TensorFlow. x and y come as NumPy arrays of float64, so make the variables float64 too."""

import tensorflow as tf


def tape_train(x, y, learning_rate, epochs):
    """Descend on the sum of squared errors from (0, 0), with gradients from a tape.

    Returns the path, the list of all pairs (a, b) in order, the start first: epochs + 1 pairs.
    """
    ### BEGIN SOLUTION
    a = tf.Variable(0.0, dtype=tf.float64)
    b = tf.Variable(0.0, dtype=tf.float64)
    path = [(float(a), float(b))]
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum((y - (a + b * x)) ** 2)
        d_a, d_b = tape.gradient(loss, [a, b])
        a.assign_sub(learning_rate * d_a)
        b.assign_sub(learning_rate * d_b)
        path.append((float(a), float(b)))
    return path
    ### END SOLUTION
