import numpy as np


def adagrad(gradient, start, learning_rate, epsilon, n_iterations):
    w = np.array(start)
    a = np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        g = gradient(w)
        a = a + g**2
        w = w - learning_rate * g / np.sqrt(a + epsilon)
        path.append(w)
    return path
