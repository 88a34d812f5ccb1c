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
    w = np.array(start)
    v = np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        v = beta * v - learning_rate * gradient(w)
        w = w + v
        path.append(w)
    return path
