# %% looks back along the way
import numpy as np


def nesterov(gradient, start, learning_rate, beta, n_iterations):
    w, v = np.array(start), np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        v = beta * v - learning_rate * gradient(w - beta * v)
        w = w + v
        path.append(w)
    return path
