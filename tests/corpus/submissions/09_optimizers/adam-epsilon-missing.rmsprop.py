# %% divided by the root of the average
import numpy as np


def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    path = np.empty((n_iterations + 1, 2))
    path[0], square = start, 0.0
    for k in range(n_iterations):
        g = gradient(path[k])
        square = rho * square + (1 - rho) * g**2
        path[k + 1] = path[k] - learning_rate * g / square**0.5
    return path
