import numpy as np


def gradients(heights, weights, slope, intercept):
    X = np.column_stack([heights, np.ones(len(heights))])
    y = weights.reshape(-1, 1)
    theta = np.array([[slope], [intercept]])
    return 2 * X.T @ (X @ theta - y) / len(y)


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    theta = np.array([[slope], [intercept]])
    path = [theta]
    for _ in range(n_iterations):
        theta = theta - learning_rate * gradients(heights, weights, theta[0, 0], theta[1, 0])
        path.append(theta)
    return np.hstack(path).T
