import numpy as np


def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    w = np.array(start)
    path = [w]
    for _ in range(n_iterations):
        v, g = np.zeros(2), gradient(w)
        v = rho * v + (1 - rho) * g**2
        w = w - learning_rate * g / np.sqrt(v + epsilon)
        path.append(w)
    return path
