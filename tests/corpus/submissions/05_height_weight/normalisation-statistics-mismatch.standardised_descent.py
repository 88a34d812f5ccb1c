# %% n minus one on the way back
def standardised_descent(heights, weights, learning_rate, n_iterations):
    h = (heights - heights.mean()) / heights.std()
    w = (weights - weights.mean()) / weights.std()
    s = i = 0.0
    for _ in range(n_iterations):
        r = s * h + i - w
        s, i = s - learning_rate * 2 * (r * h).mean(), i - learning_rate * 2 * r.mean()
    slope = s * weights.std(ddof=1) / heights.std()
    return slope, weights.mean() + i * weights.std() - slope * heights.mean()


# %% the two modules' deviations
import statistics


def standardised_descent(heights, weights, learning_rate, n_iterations):
    h = (heights - heights.mean()) / heights.std()
    w = (weights - weights.mean()) / weights.std()
    s = 0.0
    for _ in range(n_iterations):
        s -= learning_rate * 2 * ((s * h - w) * h).mean()
    slope = s * statistics.stdev(weights.tolist()) / statistics.pstdev(heights.tolist())
    return slope, weights.mean() - slope * heights.mean()


# %% heights scaled with n, undone with n minus one
import numpy as np


def standardise(column):
    return (column - np.mean(column)) / np.std(column, ddof=0)


def standardised_descent(heights, weights, learning_rate, n_iterations):
    h, w = standardise(heights), standardise(weights)
    theta = np.zeros(2)
    for _ in range(n_iterations):
        r = theta[0] * h + theta[1] - w
        theta = theta - learning_rate * 2 * np.array([np.mean(r * h), np.mean(r)])
    slope = theta[0] * np.std(weights) / np.std(heights, ddof=1)
    return slope, np.mean(weights) - slope * np.mean(heights)
