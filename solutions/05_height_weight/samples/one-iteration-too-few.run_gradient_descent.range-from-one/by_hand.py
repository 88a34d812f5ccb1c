import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = np.zeros((n_iterations, 2))
    path[0] = slope, intercept
    for k in range(1, n_iterations):
        s, i = path[k - 1]
        r = s * heights + i - weights
        path[k] = s - learning_rate * 2 * np.mean(r * heights), i - learning_rate * 2 * np.mean(r)
    return path
