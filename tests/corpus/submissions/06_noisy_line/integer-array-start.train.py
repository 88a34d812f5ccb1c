# %% array of zeros without a point
import numpy as np


def train(x, y, learning_rate, epochs):
    theta = np.array([0, 0])
    path = [theta.copy()]
    for _ in range(epochs):
        errors = y - theta[0] - theta[1] * x
        theta -= learning_rate * np.array([(-2 * errors).sum(), (-2 * x * errors).sum()])
        path.append(theta.copy())
    return path


# %% written place by place
import numpy as np


def train(x, y, learning_rate, epochs):
    theta = np.array([0, 0])
    path = [theta.copy()]
    for _ in range(epochs):
        errors = y - theta[0] - theta[1] * x
        theta[0], theta[1] = (
            theta[0] + learning_rate * 2 * errors.sum(),
            theta[1] + learning_rate * 2 * (x * errors).sum(),
        )
        path.append(theta.copy())
    return path
