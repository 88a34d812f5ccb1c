# %% rate forgotten
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - 2 * path[-1])
    return path


# %% step function that takes no rate
def step(x):
    return x - 2 * x


def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    while len(path) < n_iterations + 1:
        x = step(x)
        path = [*path, x]
    return path
