# %% a helper that begins at zero in each call
import numpy as np


def averaged(g, rho):
    v = np.zeros(2)
    v = rho * v + (1 - rho) * g**2
    return v


def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    path = [np.array(start)]
    for _ in range(n_iterations):
        g = gradient(path[-1])
        path.append(path[-1] - learning_rate * g / np.sqrt(averaged(g, rho) + epsilon))
    return path
