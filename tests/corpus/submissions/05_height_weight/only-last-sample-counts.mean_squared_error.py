# %% the sum begins anew with each row
def mean_squared_error(heights, weights, slope, intercept):
    for h, w in zip(heights, weights):
        total = 0
        total += (w - (slope * h + intercept)) ** 2
    return total / len(heights)


# %% overwritten
def mean_squared_error(heights, weights, slope, intercept):
    for h, w in zip(heights, weights):
        error = (w - slope * h - intercept) ** 2
    return error
