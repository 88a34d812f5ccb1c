import numpy as np


def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    w = np.array(start)
    v = np.zeros(2)
    path = [w]
    for _ in range(1, n_iterations):
        g = gradient(w)
        v = rho * v + (1 - rho) * g**2
        w = w - learning_rate * g / np.sqrt(v + epsilon)
        path.append(w)
    return path
