"""Walking down x² with TensorFlow: the tape finds the slope."""

import tensorflow as tf


def tape_df(x):
    """The derivative of x² at the float x, from a tf.GradientTape."""
    ### BEGIN SOLUTION
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = x**2
    return tape.gradient(y, x)
    ### END SOLUTION


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    """Walk down x² with slopes from a tape.

    Returns the path, the list of all points in order, the start first:
    n_iterations + 1 numbers.
    """
    ### BEGIN SOLUTION
    x = tf.Variable(start_x)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        x.assign_sub(learning_rate * tape.gradient(y, x))
        path.append(float(x))
    return path
    ### END SOLUTION


def keras_gradient_descent(start_x, learning_rate, n_iterations):
    """Walk down x² and let tf.keras.optimizers.SGD take the steps (apply_gradients).

    Returns the path, the list of all points in order, the start first:
    n_iterations + 1 numbers.
    """
    ### BEGIN SOLUTION
    x = tf.Variable(start_x)
    optimizer = tf.keras.optimizers.SGD(learning_rate=learning_rate)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        optimizer.apply_gradients([(tape.gradient(y, x), x)])
        path.append(float(x))
    return path
    ### END SOLUTION
