# %% in the loop
import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        r = slope * heights + intercept - weights
        slope, intercept = (
            slope - learning_rate * 2 * np.dot(r, heights).mean(),
            intercept - learning_rate * 2 * r.mean(),
        )
        path.append((slope, intercept))
    return path
