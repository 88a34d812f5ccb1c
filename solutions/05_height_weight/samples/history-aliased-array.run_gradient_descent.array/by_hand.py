import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    theta = np.array([slope, intercept])
    path = [theta]
    for _ in range(n_iterations):
        r = theta[0] * heights + theta[1] - weights
        theta -= learning_rate * 2 * np.array([np.mean(r * heights), np.mean(r)])
        path.append(theta)
    return path
