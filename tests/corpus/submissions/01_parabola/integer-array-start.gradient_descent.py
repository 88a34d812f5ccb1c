# %% array of ints written place by place
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    path = np.zeros(n_iterations + 1, dtype=int)
    path[0] = start_x
    for k in range(n_iterations):
        path[k + 1] = path[k] - learning_rate * 2 * path[k]
    return path


# %% ints in place
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    x = np.array([int(start_x)])
    path = [x.copy()]
    for _ in range(n_iterations):
        x -= learning_rate * 2 * x
        path.append(x.copy())
    return path


# %% cast to the array's own type
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    xs = np.full(n_iterations + 1, int(start_x))
    for k in range(n_iterations):
        xs[k + 1] = (xs[k] - learning_rate * 2 * xs[k]).astype(xs.dtype)
    return xs
