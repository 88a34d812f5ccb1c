def gradients(heights, weights, slope, intercept):
    n = len(heights)
    d_slope = 0
    d_intercept = 0
    for h, w in zip(heights, weights):
        d_slope += -h * (w - (slope * h + intercept))
        d_intercept += -(w - (slope * h + intercept))
    return d_slope / n, d_intercept / n
