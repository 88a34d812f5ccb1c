import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    factor = 1.0 - 2.0 * learning_rate
    return start_x * np.power(factor, np.arange(n_iterations + 1))
