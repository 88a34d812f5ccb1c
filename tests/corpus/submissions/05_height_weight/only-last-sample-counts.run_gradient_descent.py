# %% overwritten in the inner loop
def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        for h, w in zip(heights, weights):
            error = w - slope * h - intercept
            d_slope, d_intercept = -2 * h * error, -2 * error
        slope -= learning_rate * d_slope / len(heights)
        intercept -= learning_rate * d_intercept / len(heights)
        path.append((slope, intercept))
    return path
