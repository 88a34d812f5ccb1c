import numpy as np


def gradient(x, y):
    u, v = x**2 + y - 11, x + y**2 - 7
    return 4 * x * u + 2 * v, 2 * u + 4 * y * v


def gradient_descent(x, y, learning_rate, n_iterations):
    p = np.array([x, y])
    path = [p]
    for _ in range(n_iterations):
        p -= learning_rate * np.array(gradient(*p))
        path.append(p)
    return path
