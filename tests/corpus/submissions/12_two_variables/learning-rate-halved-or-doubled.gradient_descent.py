def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% twice
import numpy as np


def gradient_descent(x, y, learning_rate, n_iterations):
    path = [np.array([x, y])]
    for _ in range(n_iterations):
        path.append(path[-1] - 2 * learning_rate * np.array(slopes(*path[-1])))
    return np.stack(path)
