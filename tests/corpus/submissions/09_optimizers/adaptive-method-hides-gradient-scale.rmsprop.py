# %% slope counted twice
import numpy as np


def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    w, v = np.array(start), np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        g = gradient(w) + gradient(w)
        v = rho * v + (1 - rho) * g * g
        w = w - learning_rate * g / np.sqrt(v + epsilon)
        path.append(w)
    return path
