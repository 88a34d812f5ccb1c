# %% sum of magnitudes
import numpy as np


def adagrad(gradient, start, learning_rate, epsilon, n_iterations):
    path, total = [np.array(start)], 0.1
    for _ in range(n_iterations):
        g = gradient(path[-1])
        total = total + np.fabs(g)
        path.append(path[-1] - learning_rate / np.sqrt(epsilon + total) * g)
    return path
