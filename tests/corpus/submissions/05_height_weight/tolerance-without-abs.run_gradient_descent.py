import numpy as np


# %% the fall of the loss, named before it is tested
def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    def loss():
        return np.mean((slope * heights + intercept - weights) ** 2)

    path, before = [(slope, intercept)], loss()
    while len(path) <= n_iterations:
        residuals = slope * heights + intercept - weights
        slope = slope - learning_rate * 2 * np.mean(residuals * heights)
        intercept = intercept - learning_rate * 2 * np.mean(residuals)
        path.append((slope, intercept))
        after = loss()
        change = after - before
        if change < 1e-6:
            return path
        before = after
    return path
