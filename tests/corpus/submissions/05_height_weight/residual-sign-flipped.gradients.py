# %% minus forgotten
def gradients(heights, weights, slope, intercept):
    r = weights - slope * heights - intercept
    return 2 * (heights * r).mean(), 2 * r.mean()
