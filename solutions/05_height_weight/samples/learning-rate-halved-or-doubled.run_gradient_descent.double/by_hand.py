import numpy as np


def gradients(heights, weights, slope, intercept):
    r = slope * heights + intercept - weights
    return 2 * np.mean(r * heights), 2 * np.mean(r)


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        ds, di = gradients(heights, weights, slope, intercept)
        slope, intercept = slope - 2 * learning_rate * ds, intercept - 2 * learning_rate * di
        path.append((slope, intercept))
    return path
