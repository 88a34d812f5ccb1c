"""Seven ways down a surface by hand: plain Python, `math` and NumPy only.

In each function `gradient` is a function of a point (of two coordinates) that returns an array, and `start` is a
list of two floats, which belongs to the caller: do not change it.
"""

import numpy as np


def sgd(gradient, start, learning_rate, n_iterations):
    """Plain gradient descent.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    raise NotImplementedError


def momentum(gradient, start, learning_rate, beta, n_iterations):
    """Descent with a velocity, which begins at 0: v goes to beta v - rate g, and w to w + v.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    raise NotImplementedError


def nesterov(gradient, start, learning_rate, beta, n_iterations):
    """Nesterov's momentum in Keras's form: the new v as for momentum, then w goes to w + beta v - rate g.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    raise NotImplementedError


def adagrad(gradient, start, learning_rate, epsilon, n_iterations):
    """Adagrad: a sum of squares, which begins at 0.1, divides the step; epsilon stands inside the root.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    raise NotImplementedError


def adadelta(gradient, start, learning_rate, rho, epsilon, n_iterations):
    """Adadelta: averages of squared gradients and of squared steps, both begun at 0; epsilon inside both roots.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    raise NotImplementedError


def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    """RMSprop: an average of squares, begun at 0, divides the step; epsilon stands inside the root.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    raise NotImplementedError


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    """Adam in Keras's form: both averages begun at 0, the rate corrected for their bias, epsilon outside the root.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    raise NotImplementedError
