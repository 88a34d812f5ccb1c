import numpy as np


def standardised_descent(heights, weights, learning_rate, n_iterations):
    h = (heights - heights.mean()) / heights.std()
    w = (weights - weights.mean()) / weights.std()
    s = i = 0.0
    for _ in range(n_iterations):
        r = s * h + i - w
        s, i = s - learning_rate * 2 * np.mean(r * h), i - learning_rate * 2 * np.mean(r)
    return s, i
