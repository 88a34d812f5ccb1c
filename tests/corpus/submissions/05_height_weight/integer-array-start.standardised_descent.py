import numpy as np


# %% zeros of type int
def standardised_descent(heights, weights, learning_rate, n_iterations):
    u = (heights - heights.mean()) / heights.std()
    v = (weights - weights.mean()) / weights.std()
    p = np.zeros(2, dtype=int)
    for _ in range(n_iterations):
        residuals = v - (p[0] * u + p[1])
        p[:] = p + 2 * learning_rate * np.array([np.mean(residuals * u), np.mean(residuals)])
    slope = p[0] * weights.std() / heights.std()
    return slope, weights.mean() + p[1] * weights.std() - slope * heights.mean()
