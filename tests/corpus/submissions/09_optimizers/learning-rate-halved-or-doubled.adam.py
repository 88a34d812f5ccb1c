# %% twice the rate
import numpy as np


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    w, m, v = np.array(start), np.zeros(2), np.zeros(2)
    path = [w]
    for t in range(1, n_iterations + 1):
        g = gradient(w)
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        rate = 2 * learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
        w = w - rate * m / (np.sqrt(v) + epsilon)
        path.append(w)
    return path
