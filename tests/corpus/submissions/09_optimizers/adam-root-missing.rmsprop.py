# %% a function for what divides
import numpy as np


def scale(v, epsilon):
    return v + epsilon


def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    points = [np.array(start, float)]
    v = np.zeros(2)
    for _ in range(n_iterations):
        g = gradient(points[-1])
        v += (1 - rho) * (g**2 - v)
        points.append(points[-1] - learning_rate * g / scale(v, epsilon))
    return points
