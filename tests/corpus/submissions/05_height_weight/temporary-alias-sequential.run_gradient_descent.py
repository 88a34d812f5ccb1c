# %% array under two names
import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    theta = np.array([slope, intercept])
    path = [theta.copy()]
    for _ in range(n_iterations):
        new = theta
        new[0] = theta[0] + learning_rate * 2 * ((weights - theta[0] * heights - theta[1]) * heights).mean()
        new[1] = theta[1] + learning_rate * 2 * (weights - theta[0] * heights - theta[1]).mean()
        theta = new
        path.append(theta.copy())
    return path
