import numpy as np


def nesterov(gradient, start, learning_rate, beta, n_iterations):
    w = np.array(start)
    v = np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        g = gradient(w)
        v = beta * v - learning_rate * g
        w = w + v
        path.append(w)
    return path
