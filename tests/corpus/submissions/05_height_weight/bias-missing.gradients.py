# %% model without it
def gradients(heights, weights, slope, intercept):
    r = weights - slope * heights
    return (-2 * heights * r).mean(), (-2 * r).mean()


# %% derivative zero
def gradients(heights, weights, slope, intercept):
    r = slope * heights - weights
    return 2 * (r * heights).mean(), 0.0
