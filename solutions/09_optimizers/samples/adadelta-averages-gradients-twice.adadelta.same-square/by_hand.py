import numpy as np


def adadelta(gradient, start, learning_rate, rho, epsilon, n_iterations):
    w = np.array(start)
    a, d = np.zeros(2), np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        g = gradient(w)
        a = rho * a + (1 - rho) * g**2
        step = -np.sqrt(d + epsilon) * g / np.sqrt(a + epsilon)
        d = rho * d + (1 - rho) * g**2
        w = w + learning_rate * step
        path.append(w)
    return path
