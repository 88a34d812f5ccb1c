# %% sum for the intercept
def gradients(heights, weights, slope, intercept):
    r = weights - slope * heights - intercept
    return (-2 * heights * r).mean(), (-2 * r).sum()


# %% precedence of the division
def gradients(heights, weights, slope, intercept):
    n = len(heights)
    d_slope = d_intercept = 0
    for h, w in zip(heights, weights):
        d_slope -= 2 * h * (w - slope * h - intercept)
        d_intercept -= 2 * (w - slope * h - intercept)
    return d_slope, d_intercept / n
