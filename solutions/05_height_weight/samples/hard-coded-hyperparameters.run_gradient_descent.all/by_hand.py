import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    slope, intercept = 4.0, -120.0
    path = [(slope, intercept)]
    for _ in range(25):
        r = slope * heights + intercept - weights
        slope, intercept = slope - 2e-5 * 2 * np.mean(r * heights), intercept - 2e-5 * 2 * np.mean(r)
        path.append((slope, intercept))
    return path
