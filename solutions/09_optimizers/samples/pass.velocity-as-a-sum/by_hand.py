import numpy as np


def momentum(gradient, start, learning_rate, beta, n_iterations):
    x, v, path = np.array(start), 0.0, [list(start)]
    for _ in range(n_iterations):
        v = beta * v + gradient(x)
        x = x - learning_rate * v
        path.append(x.tolist())
    return path


def nesterov(gradient, start, learning_rate, beta, n_iterations):
    x, v, path = np.array(start), 0.0, [list(start)]
    for _ in range(n_iterations):
        g = gradient(x)
        v = beta * v + g
        x = x - learning_rate * (g + beta * v)
        path.append(x.tolist())
    return path
