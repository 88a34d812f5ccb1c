import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    step = learning_rate * 2 * start_x
    return start_x - step * np.arange(n_iterations + 1)
