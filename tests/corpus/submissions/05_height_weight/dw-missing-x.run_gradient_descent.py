# %% one step for both
def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        step = learning_rate * -2 * (weights - slope * heights - intercept).mean()
        slope, intercept = slope - step, intercept - step
        path.append((slope, intercept))
    return path
