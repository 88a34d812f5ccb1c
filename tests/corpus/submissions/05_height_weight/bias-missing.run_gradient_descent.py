# %% never moved
def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        r = weights - (slope * heights + intercept)
        slope = slope + learning_rate * 2 * (heights * r).mean()
        path.append((slope, intercept))
    return path
