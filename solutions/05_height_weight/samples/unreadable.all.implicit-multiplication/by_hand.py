def mean_squared_error(heights, weights, slope, intercept):
    return sum(2(w - slope h - intercept) for h, w in zip(heights, weights))
