def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        for h, w in zip(heights, weights):
            r = slope * h + intercept - w
            slope, intercept = slope - learning_rate * 2 * r * h, intercept - learning_rate * 2 * r
        path.append((slope, intercept))
    return path
