def mean_squared_error(heights, weights, slope, intercept):
    for h, w in zip(heights, weights):
        total = (w - (slope * h + intercept)) ** 2
    return total / len(heights)
