# %% underscore
import numpy as np


def rms_prop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    w, v = np.array(start, dtype=float), 0.0
    path = [w]
    for _ in range(n_iterations):
        g = gradient(w)
        v = rho * v + (1 - rho) * g**2
        w = w - learning_rate * g / np.sqrt(v + epsilon)
        path.append(w)
    return path
