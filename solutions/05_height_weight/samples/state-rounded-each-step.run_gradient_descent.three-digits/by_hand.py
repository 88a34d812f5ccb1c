import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        r = slope * heights + intercept - weights
        d_slope, d_intercept = 2 * np.mean(r * heights), 2 * np.mean(r)
        slope = round(slope - learning_rate * d_slope, 3)
        intercept = round(intercept - learning_rate * d_intercept, 3)
        path.append((slope, intercept))
    return path
