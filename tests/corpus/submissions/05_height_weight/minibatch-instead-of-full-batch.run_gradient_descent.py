# %% step in the inner loop
def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        for h, w in zip(heights, weights):
            r = slope * h + intercept - w
            slope, intercept = slope - learning_rate * 2 * r * h, intercept - learning_rate * 2 * r
        path.append((slope, intercept))
    return path


# %% array of parameters
import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    theta = np.array([slope, intercept])
    path = [theta]
    for _ in range(n_iterations):
        for x, w in zip(np.column_stack([heights, np.ones_like(heights)]), weights):
            theta = theta - learning_rate * 2 * x * (x @ theta - w)
        path.append(theta)
    return path
