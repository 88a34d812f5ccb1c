import numpy as np


def gradient_descent(x, y, learning_rate, n_iterations):
    p = np.array([[x], [y]], dtype=np.float32)
    rate = np.float32(learning_rate)
    path = np.zeros((n_iterations + 1, 2), dtype=np.float32)
    path[0] = p[:, 0]
    for k in range(n_iterations):
        x, y = p[0, 0], p[1, 0]
        u, v = x * x + y - np.float32(11), x + y * y - np.float32(7)
        p = p - rate * np.array([[4 * x * u + 2 * v], [2 * u + 4 * y * v]], dtype=np.float32)
        path[k + 1] = p[:, 0]
    return path
