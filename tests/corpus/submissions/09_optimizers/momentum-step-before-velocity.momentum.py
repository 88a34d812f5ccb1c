# %% arrays and a while loop
import numpy as np


def momentum(gradient, start, learning_rate, beta, n_iterations):
    w = np.asarray(start, dtype=float)
    v = np.zeros_like(w)
    path, t = [w], 0
    while t < n_iterations:
        t += 1
        g = gradient(w)
        w = w + v
        v = beta * v - learning_rate * g
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
            w[j] = w[j] + v[j]
            v[j] = beta * v[j] - learning_rate * g[j]
        path.append(tuple(w))
    return path
