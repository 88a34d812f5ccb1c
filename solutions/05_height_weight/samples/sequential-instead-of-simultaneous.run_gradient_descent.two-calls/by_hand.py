import numpy as np


def gradients(heights, weights, slope, intercept):
    r = slope * heights + intercept - weights
    return 2 * np.mean(r * heights), 2 * np.mean(r)


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        slope = slope - learning_rate * gradients(heights, weights, slope, intercept)[0]
        intercept = intercept - learning_rate * gradients(heights, weights, slope, intercept)[1]
        path.append((slope, intercept))
    return path
