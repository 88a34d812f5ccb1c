import numpy as np


def nesterov(gradient, start, learning_rate, beta, n_iterations):
    w = np.array(start)
    v = np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        g = gradient(w)
        v = beta * v + (1 - beta) * g
        w = w - learning_rate * (beta * v + g)
        path.append(w)
    return path
