import numpy as np


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    """The books' form with the epsilon that makes it Keras's."""
    w = np.array(start)[:, None]
    m = v = np.zeros((2, 1))
    path = [w]
    for t in range(1, n_iterations + 1):
        g = gradient(w.ravel())[:, None]
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * np.square(g)
        corrected = v / (1 - beta_2**t)
        w = w - learning_rate * (m / (1 - beta_1**t)) / (np.sqrt(corrected) + epsilon / np.sqrt(1 - beta_2**t))
        path.append(w)
    return np.array(path)
