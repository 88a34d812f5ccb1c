# %% the gradient clipped to length one, always
import numpy as np


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    w, m, v = np.array(start), 0, 0
    path = [w]
    for t in range(1, n_iterations + 1):
        g = gradient(w)
        g = g / np.sqrt(g @ g)
        m, v = beta_1 * m + (1 - beta_1) * g, beta_2 * v + (1 - beta_2) * g**2
        w = w - learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t) * m / (np.sqrt(v) + epsilon)
        path.append(w)
    return path
