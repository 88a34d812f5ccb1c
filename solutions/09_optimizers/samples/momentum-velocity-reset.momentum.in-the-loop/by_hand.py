import numpy as np


def momentum(gradient, start, learning_rate, beta, n_iterations):
    w = np.array(start)
    path = [w]
    for _ in range(n_iterations):
        v = np.zeros(2)
        v = beta * v - learning_rate * gradient(w)
        w = w + v
        path.append(w)
    return path
