import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations, verbose=False, tol=None):
    n = float(len(heights))
    yield slope, intercept
    for k in range(n_iterations):
        prediction = slope * heights + intercept
        grad_slope = -(2 / n) * np.dot(heights, weights - prediction)
        grad_intercept = -(2 / n) * np.sum(weights - prediction)
        slope -= learning_rate * grad_slope
        intercept -= learning_rate * grad_intercept
        if verbose:
            print(k, slope, intercept)
        yield slope, intercept
