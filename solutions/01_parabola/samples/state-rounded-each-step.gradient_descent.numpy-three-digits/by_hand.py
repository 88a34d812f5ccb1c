import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [x]
    for _ in range(n_iterations):
        x = np.round(x - learning_rate * 2 * x, 3)
        path.append(x)
    return np.array(path)
