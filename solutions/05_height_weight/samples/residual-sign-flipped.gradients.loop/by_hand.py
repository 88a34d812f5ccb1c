def mean_squared_error(heights, weights, slope, intercept):
    return sum((w - slope * h - intercept) ** 2 for h, w in zip(heights, weights)) / len(heights)


def gradients(heights, weights, slope, intercept):
    n = len(heights)
    d_slope = sum(2 * (w - (slope * h + intercept)) * h for h, w in zip(heights, weights)) / n
    d_intercept = sum(2 * (w - (slope * h + intercept)) for h, w in zip(heights, weights)) / n
    return d_slope, d_intercept
