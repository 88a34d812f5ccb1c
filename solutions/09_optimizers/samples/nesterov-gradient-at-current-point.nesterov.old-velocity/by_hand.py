import numpy as np


def nesterov(gradient, start, learning_rate, beta, n_iterations):
    w = np.array(start)
    v = np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        g = gradient(w)
        w = w + beta * v - learning_rate * g
        v = beta * v - learning_rate * g
        path.append(w)
    return path
