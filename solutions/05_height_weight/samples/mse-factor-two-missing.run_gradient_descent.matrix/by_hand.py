import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    X = np.c_[heights, np.ones(len(heights))]
    theta = np.array([slope, intercept])
    path = [theta]
    for _ in range(n_iterations):
        theta = theta - learning_rate / len(weights) * X.T @ (X @ theta - weights)
        path.append(theta)
    return path
