# %% one coordinate after the other
import math


def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    w = list(start)
    v = [0.0, 0.0]
    path = [tuple(w)]
    for _ in range(1, n_iterations + 1):
        g = gradient(w)
        for j in range(2):
            v[j] = (1 - rho) * v[j] + rho * g[j] ** 2
            w[j] = w[j] - learning_rate * g[j] / math.sqrt(v[j] + epsilon)
        path.append(tuple(w))
    return path
