# %% total of gradients
import numpy as np


def sgd(gradient, start, learning_rate, n_iterations):
    w, total = np.array(start), np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        total = total + gradient(w)
        w = w - learning_rate * total
        path.append(w)
    return path
