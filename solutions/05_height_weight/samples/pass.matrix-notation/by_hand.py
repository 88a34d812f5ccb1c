import numpy as np


def design(heights):
    return np.column_stack([heights, np.ones_like(heights)])


def mean_squared_error(heights, weights, slope, intercept):
    r = design(heights) @ np.array([slope, intercept]) - weights
    return r @ r / len(r)


def gradients(heights, weights, slope, intercept):
    X = design(heights)
    theta = np.array([slope, intercept])
    return 2 / len(weights) * X.T @ (X @ theta - weights)


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    theta = np.array([slope, intercept])
    path = [theta.copy()]
    for _ in range(n_iterations):
        theta -= learning_rate * gradients(heights, weights, *theta)
        path.append(theta.copy())
    return np.array(path)


def closed_form(heights, weights):
    theta, *_ = np.linalg.lstsq(design(heights), weights, rcond=None)
    return theta


def standardised_descent(heights, weights, learning_rate, n_iterations):
    h = (heights - heights.mean()) / heights.std()
    w = (weights - weights.mean()) / weights.std()
    s, i = run_gradient_descent(h, w, 0.0, 0.0, learning_rate, n_iterations)[-1]
    s = s * weights.std() / heights.std()
    return np.array([s, weights.mean() + i * weights.std() - s * heights.mean()])
