import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    point = [slope, intercept]
    path = [point]
    for _ in range(n_iterations):
        r = point[0] * heights + point[1] - weights
        d_slope, d_intercept = 2 * np.mean(r * heights), 2 * np.mean(r)
        point[0] -= learning_rate * d_slope
        point[1] -= learning_rate * d_intercept
        path.append(point)
    return path
