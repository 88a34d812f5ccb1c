# %% whole numbers for the point, floats for the velocity
import numpy as np


def momentum(gradient, start, learning_rate, beta, n_iterations):
    path = np.zeros((n_iterations + 1, 2), int)
    path[0] = start
    velocity = np.zeros(2)
    for row in range(n_iterations):
        velocity = beta * velocity - learning_rate * gradient(path[row])
        path[row + 1] = path[row] + velocity
    return path
