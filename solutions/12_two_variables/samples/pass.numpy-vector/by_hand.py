import numpy as np


def gradient(x, y):
    u, v = x**2 + y - 11, x + y**2 - 7
    return 2 * np.array([[2 * x, 1.0], [1.0, 2 * y]]) @ np.array([u, v])


def gradient_descent(x, y, learning_rate, n_iterations):
    p = np.array([x, y])
    path = [p]
    for _ in range(n_iterations):
        p = p - learning_rate * gradient(*p)
        path.append(p)
    return np.array(path)
