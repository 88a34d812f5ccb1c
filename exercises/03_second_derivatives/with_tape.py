"""Higher derivatives with TensorFlow: tapes in tapes."""

import tensorflow as tf


def tape_first_and_second(x, b):
    """The pair (∂z/∂x, ∂²z/∂x²) of z = x² + b² at the point (x, b), from nested tapes."""
    raise NotImplementedError


def tape_second_of_array(xs):
    """The first and the second derivatives of y = x² at each point of the NumPy array xs.

    Returns two arrays as long as xs.
    """
    raise NotImplementedError


def tape_third(x):
    """The third derivative of g(x) = x⁴ − 3x² + x at the float x, from three nested tapes."""
    raise NotImplementedError
