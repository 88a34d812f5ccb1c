import numpy as np


def sgd(gradient, start, learning_rate, n_iterations):
    w = np.array(start)
    path = [w]
    for _ in range(n_iterations):
        w -= learning_rate * gradient(w)
        path.append(w)
    return path
