# %% old average faded, new square whole
import numpy as np


def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    w, v, path = np.array(start), np.zeros(2), [start[:]]
    for _ in range(n_iterations):
        g = gradient(w)
        v = v * rho + np.square(g)
        w = w - learning_rate * g / np.sqrt(v + epsilon)
        path.append(w.tolist())
    return path
