# %% counter in the inner loop
import math


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    w, m, v, t = list(start), [0.0] * 2, [0.0] * 2, 0
    path = [tuple(w)]
    for _ in range(n_iterations):
        g = gradient(w)
        for j in range(2):
            t += 1
            m[j] = beta_1 * m[j] + (1 - beta_1) * g[j]
            v[j] = beta_2 * v[j] + (1 - beta_2) * g[j] ** 2
            w[j] -= learning_rate * math.sqrt(1 - beta_2**t) / (1 - beta_1**t) * m[j] / (math.sqrt(v[j]) + epsilon)
        path.append(tuple(w))
    return path


# %% a step function that counts its calls
import itertools
import math


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    counter = itertools.count(1)
    m, v = {}, {}

    def moved(j, x, g):
        t = next(counter)
        m[j] = beta_1 * m.get(j, 0.0) + (1 - beta_1) * g
        v[j] = beta_2 * v.get(j, 0.0) + (1 - beta_2) * g * g
        rate = learning_rate * math.sqrt(1 - beta_2**t) / (1 - beta_1**t)
        return x - rate * m[j] / (math.sqrt(v[j]) + epsilon)

    path = [list(start)]
    while len(path) <= n_iterations:
        g = gradient(path[-1])
        path.append([moved(j, x, g[j]) for j, x in enumerate(path[-1])])
    return path
