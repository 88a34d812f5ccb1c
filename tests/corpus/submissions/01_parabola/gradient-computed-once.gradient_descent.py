# %% slope as a constant
def gradient_descent(start_x, learning_rate, n_iterations):
    slope = 2 * start_x
    path = [start_x]
    while len(path) <= n_iterations:
        path.append(path[-1] - learning_rate * slope)
    return path
