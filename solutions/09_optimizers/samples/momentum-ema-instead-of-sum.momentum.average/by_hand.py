import numpy as np


def momentum(gradient, start, learning_rate, beta, n_iterations):
    w = np.array(start)
    v = np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        v = beta * v + (1 - beta) * gradient(w)
        w = w - learning_rate * v
        path.append(w)
    return path
