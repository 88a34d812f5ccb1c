# %% the counter stands still
def gradient_descent(start_x, learning_rate, n_iterations):
    x, k, path = start_x, 0, [start_x]
    while k < n_iterations:
        x = x - learning_rate * 2 * x
    path.append(x)
    return path
