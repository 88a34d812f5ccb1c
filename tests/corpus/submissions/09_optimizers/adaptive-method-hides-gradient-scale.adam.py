# %% arrays and a while loop
import numpy as np


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    w = np.asarray(start, dtype=float)
    m = np.zeros_like(w)
    v = np.zeros_like(w)
    path, t = [w], 0
    while t < n_iterations:
        t += 1
        g = gradient(w)
        half = g / 2
        m = beta_1 * m + (1 - beta_1) * half
        v = beta_2 * v + (1 - beta_2) * half**2
        w = w - learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t) * m / (np.sqrt(v) + epsilon)
        path.append(w)
    return np.array(path)


# %% one coordinate after the other
import math


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    w = list(start)
    m = [0.0, 0.0]
    v = [0.0, 0.0]
    path = [tuple(w)]
    for t in range(1, n_iterations + 1):
        g = gradient(w)
        for j in range(2):
            half = g[j] / 2
            m[j] = beta_1 * m[j] + (1 - beta_1) * half
            v[j] = beta_2 * v[j] + (1 - beta_2) * half**2
            w[j] = w[j] - learning_rate * math.sqrt(1 - beta_2**t) / (1 - beta_1**t) * m[j] / (
                math.sqrt(v[j]) + epsilon
            )
        path.append(tuple(w))
    return path
