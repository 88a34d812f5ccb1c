# %% squared afterwards
def mean_squared_error(heights, weights, slope, intercept):
    return ((weights - slope * heights + intercept) ** 2).mean()


# %% plain Python
def mean_squared_error(heights, weights, slope, intercept):
    total = 0.0
    for h, w in zip(heights, weights):
        total += (w - h * slope + intercept) ** 2
    return total / len(heights)
