from math import sqrt


def mean_squared_error(heights, weights, slope, intercept):
    total = 0.0
    for h, w in zip(heights, weights):
        total += (w - (slope * h + intercept)) ** 2
    return total / len(heights)


def gradients(heights, weights, slope, intercept):
    n = len(heights)
    d_slope = d_intercept = 0.0
    for h, w in zip(heights, weights):
        error = slope * h + intercept - w
        d_slope += 2 * error * h / n
        d_intercept += 2 * error / n
    return d_slope, d_intercept


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        ds, di = gradients(heights, weights, slope, intercept)
        slope, intercept = slope - learning_rate * ds, intercept - learning_rate * di
        path.append((slope, intercept))
    return path


def closed_form(heights, weights):
    n = len(heights)
    mh, mw = sum(heights) / n, sum(weights) / n
    shw = sum((h - mh) * (w - mw) for h, w in zip(heights, weights))
    shh = sum((h - mh) ** 2 for h in heights)
    return shw / shh, mw - shw / shh * mh


def mean_and_deviation(values):
    mean = sum(values) / len(values)
    return mean, sqrt(sum((v - mean) ** 2 for v in values) / (len(values) - 1))


def standardised_descent(heights, weights, learning_rate, n_iterations):
    mh, sh = mean_and_deviation(heights)
    mw, sw = mean_and_deviation(weights)
    hs = [(h - mh) / sh for h in heights]
    ws = [(w - mw) / sw for w in weights]
    a, b = run_gradient_descent(hs, ws, 0.0, 0.0, learning_rate, n_iterations)[-1]
    slope = a * sw / sh
    return slope, mw + b * sw - slope * mh
