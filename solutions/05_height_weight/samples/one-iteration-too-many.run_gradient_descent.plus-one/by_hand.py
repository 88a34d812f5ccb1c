import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations + 1):
        r = slope * heights + intercept - weights
        slope, intercept = slope - learning_rate * 2 * np.mean(r * heights), intercept - learning_rate * 2 * np.mean(r)
        path.append((slope, intercept))
    return path
