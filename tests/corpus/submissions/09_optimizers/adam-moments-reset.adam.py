# %% zeros inside the loop
import numpy as np


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    w = np.array(start)
    path = [w]
    for t in range(1, n_iterations + 1):
        m, v = np.zeros(2), np.zeros(2)
        g = gradient(w)
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t) * m / (np.sqrt(v) + epsilon)
        path.append(w)
    return path


# %% helper that begins anew
import math


def step(x, g, t, rate, b1, b2, epsilon):
    m = v = 0.0
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g * g
    return x - rate * math.sqrt(1 - b2**t) / (1 - b1**t) * m / (math.sqrt(v) + epsilon)


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    path = [tuple(start)]
    for t in range(1, n_iterations + 1):
        slopes = gradient(path[-1])
        path.append(
            tuple(step(x, g, t, learning_rate, beta_1, beta_2, epsilon) for x, g in zip(path[-1], slopes))
        )
    return path
