def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% array that grows
import numpy as np


def gradient_descent(x, y, learning_rate, n_iterations):
    point, total = np.array([x, y]), np.zeros(2)
    path = [point]
    for _ in range(n_iterations):
        total += slopes(*point)
        point = point - learning_rate * total
        path.append(point)
    return path
