# %% path as a vector
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path - learning_rate * 2 * path)
    return path


# %% step of a list
def step(x, rate):
    return [rate * 2 * value for value in x]


def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = [start_x], [start_x]
    for _ in range(n_iterations):
        x = x - step(x, learning_rate)
        path.append(x[0])
    return path
