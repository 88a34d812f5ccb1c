# %% columns as they are
def standardised_descent(heights, weights, learning_rate, n_iterations):
    slope = intercept = 0.0
    for _ in range(n_iterations):
        r = slope * heights + intercept - weights
        slope, intercept = slope - learning_rate * 2 * (r * heights).mean(), intercept - learning_rate * 2 * r.mean()
    return slope, intercept


# %% plain Python
def standardised_descent(heights, weights, learning_rate, n_iterations):
    a, b, n = 0.0, 0.0, len(heights)
    for _ in range(n_iterations):
        d_a = sum(2 * (a * h + b - w) * h for h, w in zip(heights, weights)) / n
        d_b = sum(2 * (a * h + b - w) for h, w in zip(heights, weights)) / n
        a, b = a - learning_rate * d_a, b - learning_rate * d_b
    return [a, b]


# %% design matrix
import numpy as np


def standardised_descent(heights, weights, learning_rate, n_iterations):
    X = np.column_stack([heights, np.ones(len(heights))])
    theta = np.zeros(2)
    for _ in range(n_iterations):
        theta -= learning_rate * 2 / len(X) * X.T @ (X @ theta - weights)
    return theta
