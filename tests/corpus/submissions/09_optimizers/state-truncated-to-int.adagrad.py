# %% an array of whole numbers for the point
import numpy as np


def adagrad(gradient, start, learning_rate, epsilon, n_iterations):
    here = np.zeros(2, dtype=np.int64)
    here[0], here[1] = start
    total = np.full(2, 0.1)
    way = np.zeros((n_iterations + 1, 2), dtype=np.int64)
    way[0] = here
    for k in range(n_iterations):
        slope = gradient(here)
        total += slope * slope
        here[:] = here - learning_rate * slope / np.sqrt(total + epsilon)
        way[k + 1] = here
    return way


# %% int of each coordinate
from math import sqrt


def adagrad(gradient, start, learning_rate, epsilon, n_iterations):
    x, y = start
    p = q = 0.1
    points = [(x, y)]
    while len(points) <= n_iterations:
        dx, dy = gradient((x, y))
        p, q = p + dx**2, q + dy**2
        x = int(x - learning_rate * dx / sqrt(p + epsilon))
        y = int(y - learning_rate * dy / sqrt(q + epsilon))
        points.append((x, y))
    return points
