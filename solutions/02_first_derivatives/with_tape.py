"""First derivatives with TensorFlow: what a tape sees, and what it does not."""

import tensorflow as tf


def tape_dy_dx(x):
    """The derivative of y = x² + 10 at the float x, from a tape.

    Make a tf.constant and watch it, or make a tf.Variable, which is watched already.
    """
    ### BEGIN SOLUTION
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x**2 + 10
    return tape.gradient(y, x)
    ### END SOLUTION


def tape_partials(x, b):
    """The pair (∂z/∂x, ∂z/∂b) of z = x² + b², from one persistent tape that is asked twice."""
    ### BEGIN SOLUTION
    x, b = tf.Variable(x), tf.Variable(b)
    with tf.GradientTape(persistent=True) as tape:
        z = x**2 + b**2
    return tape.gradient(z, x), tape.gradient(z, b)
    ### END SOLUTION


def tape_partials_list(x, b):
    """The pair (∂z/∂x, ∂z/∂b) of z = x² + b², from one call of tape.gradient with a list of sources.

    The tape is not persistent: it is asked only once.
    """
    ### BEGIN SOLUTION
    x, b = tf.Variable(x), tf.Variable(b)
    with tf.GradientTape() as tape:
        z = x**2 + b**2
    return tape.gradient(z, [x, b])
    ### END SOLUTION


def tape_unwatched(x, b):
    """What a tape answers when z = x² + b² is made of two tf.constant that nobody watched.

    Returns the answer to one question with the list [x, b], just as the tape gives it.
    """
    ### BEGIN SOLUTION
    x, b = tf.constant(x), tf.constant(b)
    with tf.GradientTape() as tape:
        z = x**2 + b**2
    return tape.gradient(z, [x, b])
    ### END SOLUTION
