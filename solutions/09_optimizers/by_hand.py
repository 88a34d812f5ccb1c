"""Seven ways down a surface by hand: plain Python, `math` and NumPy only.

In each function `gradient` is a function of a point (of two coordinates) that returns an array, and `start` is a
list of two floats, which belongs to the caller: do not change it.
"""

import numpy as np


def sgd(gradient, start, learning_rate, n_iterations):
    """Plain gradient descent.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    ### BEGIN SOLUTION
    w = np.array(start)
    path = [w]
    for _ in range(n_iterations):
        w = w - learning_rate * gradient(w)
        path.append(w)
    return path
    ### END SOLUTION


def momentum(gradient, start, learning_rate, beta, n_iterations):
    """Descent with a velocity, which begins at 0: v goes to beta v - rate g, and w to w + v.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    ### BEGIN SOLUTION
    w = np.array(start)
    v = np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        v = beta * v - learning_rate * gradient(w)
        w = w + v
        path.append(w)
    return path
    ### END SOLUTION


def nesterov(gradient, start, learning_rate, beta, n_iterations):
    """Nesterov's momentum in Keras's form: the new v as for momentum, then w goes to w + beta v - rate g.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    ### BEGIN SOLUTION
    w = np.array(start)
    v = np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        g = gradient(w)
        v = beta * v - learning_rate * g
        w = w + beta * v - learning_rate * g
        path.append(w)
    return path
    ### END SOLUTION


def adagrad(gradient, start, learning_rate, epsilon, n_iterations):
    """Adagrad: a sum of squares, which begins at 0.1, divides the step; epsilon stands inside the root.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    ### BEGIN SOLUTION
    w = np.array(start)
    a = np.full(2, 0.1)
    path = [w]
    for _ in range(n_iterations):
        g = gradient(w)
        a = a + g**2
        w = w - learning_rate * g / np.sqrt(a + epsilon)
        path.append(w)
    return path
    ### END SOLUTION


def adadelta(gradient, start, learning_rate, rho, epsilon, n_iterations):
    """Adadelta: averages of squared gradients and of squared steps, both begun at 0; epsilon inside both roots.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    ### BEGIN SOLUTION
    w = np.array(start)
    a, d = np.zeros(2), np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        g = gradient(w)
        a = rho * a + (1 - rho) * g**2
        step = -np.sqrt(d + epsilon) * g / np.sqrt(a + epsilon)
        d = rho * d + (1 - rho) * step**2
        w = w + learning_rate * step
        path.append(w)
    return path
    ### END SOLUTION


def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    """RMSprop: an average of squares, begun at 0, divides the step; epsilon stands inside the root.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    ### BEGIN SOLUTION
    w = np.array(start)
    v = np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        g = gradient(w)
        v = rho * v + (1 - rho) * g**2
        w = w - learning_rate * g / np.sqrt(v + epsilon)
        path.append(w)
    return path
    ### END SOLUTION


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    """Adam in Keras's form: both averages begun at 0, the rate corrected for their bias, epsilon outside the root.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    ### BEGIN SOLUTION
    w = np.array(start)
    m, v = np.zeros(2), np.zeros(2)
    path = [w]
    for t in range(1, n_iterations + 1):
        g = gradient(w)
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        rate = learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
        w = w - rate * m / (np.sqrt(v) + epsilon)
        path.append(w)
    return path
    ### END SOLUTION
