# %% one coordinate after the other
import math


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    w = list(start)
    m = [0.0, 0.0]
    v = [0.0, 0.0]
    path = [tuple(w)]
    for _ in range(1, n_iterations + 1):
        g = gradient(w)
        for j in range(2):
            m[j] = beta_1 * m[j] + (1 - beta_1) * g[j]
            v[j] = beta_2 * v[j] + (1 - beta_2) * g[j] ** 2
            w[j] = w[j] - learning_rate * math.sqrt(1 - beta_2) / (1 - beta_1) * m[j] / (math.sqrt(v[j]) + epsilon)
        path.append(tuple(w))
    return path
