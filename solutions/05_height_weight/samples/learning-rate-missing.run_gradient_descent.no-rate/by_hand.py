import numpy as np


def gradients(heights, weights, slope, intercept):
    residuals = weights - (slope * heights + intercept)
    return np.mean(-2 * heights * residuals), np.mean(-2 * residuals)


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        ds, di = gradients(heights, weights, slope, intercept)
        slope -= ds
        intercept -= di
        path.append((slope, intercept))
    return path
