# %% another rate than the one passed in
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    for _ in range(n_iterations):
        x = x - 0.05 * 2 * x
        path.append(x)
    return path
