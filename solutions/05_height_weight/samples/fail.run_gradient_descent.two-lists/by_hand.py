import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    slopes, intercepts = [slope], [intercept]
    for _ in range(n_iterations):
        r = slope * heights + intercept - weights
        slope, intercept = slope - learning_rate * 2 * np.mean(r * heights), intercept - learning_rate * 2 * np.mean(r)
        slopes.append(slope)
        intercepts.append(intercept)
    return slopes, intercepts
