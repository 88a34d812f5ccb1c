# %% two over n
def gradients(heights, weights, slope, intercept):
    n = len(heights)
    r = slope * heights + intercept - weights
    return 2 // n * (r * heights).sum(), 2 // n * r.sum()


# %% minus two over n
def gradients(heights, weights, slope, intercept):
    n = len(heights)
    residuals = [w - slope * h - intercept for h, w in zip(heights, weights)]
    factor = -2 // n
    return factor * sum(r * h for r, h in zip(residuals, heights)), factor * sum(residuals)
