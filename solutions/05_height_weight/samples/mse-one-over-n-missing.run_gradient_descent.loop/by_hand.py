def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        ds = di = 0.0
        for h, w in zip(heights, weights):
            ds += -2 * h * (w - slope * h - intercept)
            di += -2 * (w - slope * h - intercept)
        slope -= learning_rate * ds
        intercept -= learning_rate * di
        path.append((slope, intercept))
    return path
