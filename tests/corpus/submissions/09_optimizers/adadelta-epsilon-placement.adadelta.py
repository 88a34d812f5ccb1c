# %% after the root of the gradients only
import numpy as np


def adadelta(gradient, start, learning_rate, rho, epsilon, n_iterations):
    w, a, d = np.array(start, float), np.zeros(2), np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        g = gradient(w)
        a = rho * a + (1 - rho) * g**2
        delta = -np.sqrt(d + epsilon) * g / (np.sqrt(a) + epsilon)
        d = rho * d + (1 - rho) * delta**2
        w = w + learning_rate * delta
        path.append(w)
    return path
