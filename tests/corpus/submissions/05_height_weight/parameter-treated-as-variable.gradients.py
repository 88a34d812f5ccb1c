# %% intercept moves with the slope
def gradients(heights, weights, slope, intercept):
    r = weights - slope * heights - intercept
    return (-2 * r * (heights + 1)).mean(), (-2 * r).mean()
