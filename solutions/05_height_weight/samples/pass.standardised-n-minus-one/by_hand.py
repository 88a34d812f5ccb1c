import numpy as np


def standardised_descent(heights, weights, learning_rate, n_iterations):
    mu_h, sd_h = heights.mean(), heights.std(ddof=1)
    mu_w, sd_w = weights.mean(), weights.std(ddof=1)
    h, w = (heights - mu_h) / sd_h, (weights - mu_w) / sd_w
    a = b = 0.0
    for _ in range(n_iterations):
        e = a * h + b - w
        a, b = a - learning_rate * 2 * np.mean(e * h), b - learning_rate * 2 * np.mean(e)
    slope = a * sd_w / sd_h
    intercept = mu_w + sd_w * b - slope * mu_h
    return slope, intercept
