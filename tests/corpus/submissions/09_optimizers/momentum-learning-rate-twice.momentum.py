# %% arrays and a while loop
import numpy as np


def momentum(gradient, start, learning_rate, beta, n_iterations):
    w = np.asarray(start, dtype=float)
    v = np.zeros_like(w)
    path, t = [w], 0
    while t < n_iterations:
        t += 1
        g = gradient(w)
        v = beta * v - learning_rate * g
        w = w + learning_rate * v
        path.append(w)
    return np.array(path)


# %% one coordinate after the other
def momentum(gradient, start, learning_rate, beta, n_iterations):
    w = list(start)
    v = [0.0, 0.0]
    path = [tuple(w)]
    for _ in range(1, n_iterations + 1):
        g = gradient(w)
        for j in range(2):
            v[j] = beta * v[j] - learning_rate * g[j]
            w[j] = w[j] + learning_rate * v[j]
        path.append(tuple(w))
    return path
