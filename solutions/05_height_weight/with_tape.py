"""A line through 150 men with TensorFlow: gradients from a tape, steps from Keras optimizers.

The heights and weights come as NumPy arrays of float64, so make the variables float64 too:
tf.Variable(slope, dtype=tf.float64).
"""

import tensorflow as tf


def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    """Descend on the mean squared error from (slope, intercept), with gradients from a tape.

    Returns the path, the list of all pairs (slope, intercept) in order, the start first:
    n_iterations + 1 pairs.
    """
    ### BEGIN SOLUTION
    slope = tf.Variable(slope, dtype=tf.float64)
    intercept = tf.Variable(intercept, dtype=tf.float64)
    path = [(float(slope), float(intercept))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((weights - (slope * heights + intercept)) ** 2)
        d_slope, d_intercept = tape.gradient(loss, [slope, intercept])
        slope.assign_sub(learning_rate * d_slope)
        intercept.assign_sub(learning_rate * d_intercept)
        path.append((float(slope), float(intercept)))
    return path
    ### END SOLUTION


def keras_path(optimizer, heights, weights, slope, intercept, n_iterations):
    """A helper, if you like: the path that a Keras optimizer makes. Both functions below can call it."""
    ### BEGIN SOLUTION
    slope = tf.Variable(slope, dtype=tf.float64)
    intercept = tf.Variable(intercept, dtype=tf.float64)
    path = [(float(slope), float(intercept))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((weights - (slope * heights + intercept)) ** 2)
        gradients = tape.gradient(loss, [slope, intercept])
        optimizer.apply_gradients(zip(gradients, [slope, intercept]))
        path.append((float(slope), float(intercept)))
    return path
    ### END SOLUTION


def keras_run_rmsprop(heights, weights, slope, intercept, learning_rate, n_iterations):
    """Descend on the mean squared error with tf.keras.optimizers.RMSprop, all but its rate at the defaults.

    Returns the path, the list of all pairs (slope, intercept) in order, the start first:
    n_iterations + 1 pairs.
    """
    ### BEGIN SOLUTION
    optimizer = tf.keras.optimizers.RMSprop(learning_rate=learning_rate)
    return keras_path(optimizer, heights, weights, slope, intercept, n_iterations)
    ### END SOLUTION


def keras_run_adam(heights, weights, slope, intercept, learning_rate, n_iterations):
    """Descend on the mean squared error with tf.keras.optimizers.Adam, all but its rate at the defaults.

    Returns the path, the list of all pairs (slope, intercept) in order, the start first:
    n_iterations + 1 pairs.
    """
    ### BEGIN SOLUTION
    optimizer = tf.keras.optimizers.Adam(learning_rate=learning_rate)
    return keras_path(optimizer, heights, weights, slope, intercept, n_iterations)
    ### END SOLUTION
