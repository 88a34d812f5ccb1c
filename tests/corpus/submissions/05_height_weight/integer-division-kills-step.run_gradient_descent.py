# %% one over n
def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        r = slope * heights + intercept - weights
        share = 1 // len(r)
        slope, intercept = (
            slope - learning_rate * share * 2 * (r * heights).sum(),
            intercept - learning_rate * share * 2 * r.sum(),
        )
        path.append((slope, intercept))
    return path
