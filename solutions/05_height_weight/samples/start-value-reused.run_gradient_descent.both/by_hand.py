import numpy as np


def gradients(heights, weights, slope, intercept):
    residuals = weights - (slope * heights + intercept)
    return np.mean(-2 * heights * residuals), np.mean(-2 * residuals)


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    s, i = slope, intercept
    path = [(s, i)]
    for _ in range(n_iterations):
        ds, di = gradients(heights, weights, s, i)
        s = slope - learning_rate * ds
        i = intercept - learning_rate * di
        path.append((s, i))
    return path
