import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    n = len(heights)
    path = [[slope, intercept]]
    for k in range(n_iterations):
        slope += 2 * learning_rate / n * np.sum(heights * (weights - slope * heights - intercept))
        intercept += 2 * learning_rate / n * np.sum(weights - slope * heights - intercept)
        path.append([slope, intercept])
    return path
