# %% the number of men written down
def mean_squared_error(heights, weights, slope, intercept):
    return sum((weights - slope * heights - intercept) ** 2) / 150
