# %% sums in comprehensions
def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        r = [slope * h + intercept - w for h, w in zip(heights, weights)]
        slope, intercept = (
            slope - learning_rate * 2 * sum(e * h for e, h in zip(r, heights)),
            intercept - learning_rate * 2 * sum(r),
        )
        path.append((slope, intercept))
    return path


# %% design matrix
import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    X = np.vander(heights, 2)
    path = [np.array([slope, intercept])]
    while len(path) <= n_iterations:
        path.append(path[-1] - learning_rate * 2 * X.T @ (X @ path[-1] - weights))
    return np.array(path)


# %% in a helper
import numpy as np


def slopes(theta, h, w):
    residual = w - theta[0] * h - theta[1]
    return np.array([np.sum(-2 * residual * h), np.sum(-2 * residual)])


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    theta = np.array([slope, intercept])
    path = [theta.copy()]
    for _ in range(n_iterations):
        theta -= learning_rate * slopes(theta, heights, weights)
        path.append(theta.copy())
    return path
