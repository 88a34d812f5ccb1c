# %% plain sums
def gradients(heights, weights, slope, intercept):
    r = weights - slope * heights - intercept
    return (-2 * heights * r).sum(), (-2 * r).sum()
