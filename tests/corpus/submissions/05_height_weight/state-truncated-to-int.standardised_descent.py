import math

import numpy as np


# %% truncated in each step
def standardised_descent(heights, weights, learning_rate, n_iterations):
    u = (heights - heights.mean()) / heights.std()
    v = (weights - weights.mean()) / weights.std()
    s = i = 0
    for _ in range(n_iterations):
        residuals = s * u + i - v
        s, i = (
            math.trunc(s - learning_rate * 2 * np.mean(residuals * u)),
            math.trunc(i - learning_rate * 2 * np.mean(residuals)),
        )
    slope = s * weights.std() / heights.std()
    return slope, weights.mean() + i * weights.std() - slope * heights.mean()
