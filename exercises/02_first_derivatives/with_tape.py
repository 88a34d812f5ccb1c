"""First derivatives with TensorFlow: what a tape sees, and what it does not."""

import tensorflow as tf


def tape_dy_dx(x):
    """The derivative of y = x² + 10 at the float x, from a tape.

    Make a tf.constant and watch it, or make a tf.Variable, which is watched already.
    """
    raise NotImplementedError


def tape_partials(x, b):
    """The pair (∂z/∂x, ∂z/∂b) of z = x² + b², from one persistent tape that is asked twice."""
    raise NotImplementedError


def tape_partials_list(x, b):
    """The pair (∂z/∂x, ∂z/∂b) of z = x² + b², from one call of tape.gradient with a list of sources.

    The tape is not persistent: it is asked only once.
    """
    raise NotImplementedError


def tape_unwatched(x, b):
    """What a tape answers when z = x² + b² is made of two tf.constant that nobody watched.

    Returns the answer to one question with the list [x, b], just as the tape gives it.
    """
    raise NotImplementedError
