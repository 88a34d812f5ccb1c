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
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
        w = w - learning_rate * m_hat / np.sqrt(v_hat)
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
            m[j] = beta_1 * m[j] + (1 - beta_1) * g[j]
            v[j] = beta_2 * v[j] + (1 - beta_2) * g[j] ** 2
            m_hat, v_hat = m[j] / (1 - beta_1**t), v[j] / (1 - beta_2**t)
            w[j] = w[j] - learning_rate * m_hat / math.sqrt(v_hat)
        path.append(tuple(w))
    return path
