def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% whole numbers in place
import numpy as np


def gradient_descent(x, y, learning_rate, n_iterations):
    point = np.array([x, y]).astype(int)
    path = [point.copy()]
    for _ in range(n_iterations):
        point -= learning_rate * np.array(slopes(*point))
        path.append(point.copy())
    return path


# %% table of whole numbers
import numpy as np


def gradient_descent(x, y, learning_rate, n_iterations):
    path = np.zeros((n_iterations + 1, 2), dtype=np.int64)
    path[0] = x, y
    for k in range(n_iterations):
        path[k + 1] = path[k] - learning_rate * np.array(slopes(*path[k]))
    return path
