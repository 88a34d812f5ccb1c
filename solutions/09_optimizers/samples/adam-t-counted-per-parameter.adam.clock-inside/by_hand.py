import math


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    x, m, v, t = list(start), [0.0, 0.0], [0.0, 0.0], 0
    path = [tuple(x)]
    for _ in range(n_iterations):
        g = gradient(x)
        for i in range(2):
            t += 1
            m[i] = beta_1 * m[i] + (1 - beta_1) * g[i]
            v[i] = beta_2 * v[i] + (1 - beta_2) * g[i] ** 2
            rate = learning_rate * math.sqrt(1 - beta_2**t) / (1 - beta_1**t)
            x[i] -= rate * m[i] / (math.sqrt(v[i]) + epsilon)
        path.append(tuple(x))
    return path
