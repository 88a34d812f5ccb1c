# %% a rate of its own
def gradient_descent(start_x, learning_rate, n_iterations):
    learning_rate = 1.1
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * 2 * path[-1])
    return path


# %% module constant
RATE = 1.5


def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    for _ in range(n_iterations):
        x = x - RATE * 2 * x
        path.append(x)
    return path


# %% the rate turned into percent
def gradient_descent(start_x, learning_rate, n_iterations):
    rate = 100 * learning_rate
    path = [start_x]
    while len(path) <= n_iterations:
        path.append(path[-1] - rate * 2 * path[-1])
    return path
