# %% raise between
def mean_squared_error(heights, weights, slope, intercept):
    residual = weights - (slope * heights + intercept)
    raise NotImplementedError
    return (residual**2).mean()
