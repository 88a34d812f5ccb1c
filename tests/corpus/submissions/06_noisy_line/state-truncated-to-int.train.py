import numpy as np


# %% as type int
def train(x, y, learning_rate, epochs):
    theta = np.zeros(2)
    path = [theta]
    for _ in range(epochs):
        residuals = theta[0] + theta[1] * x - y
        gradient = 2 * np.array([residuals.sum(), residuals @ x])
        theta = np.floor(np.abs(theta - learning_rate * gradient)) * np.sign(theta - learning_rate * gradient)
        path.append(theta)
    return path


# %% int around each
def train(x, y, learning_rate, epochs):
    path = [(0, 0)]
    for _ in range(int(epochs)):
        a, b = path[-1]
        da = sum(2 * (a + b * u - v) for u, v in zip(x, y))
        db = sum(2 * (a + b * u - v) * u for u, v in zip(x, y))
        path.append((int(a - learning_rate * da), int(b - learning_rate * db)))
    return path
