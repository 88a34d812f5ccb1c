import statistics


def mean_squared_error(heights, weights, slope, intercept):
    return statistics.fmean((w - slope * h - intercept) ** 2 for h, w in zip(heights, weights))


def closed_form(heights, weights):
    line = statistics.linear_regression(heights.tolist(), weights.tolist())
    return line.slope, line.intercept
