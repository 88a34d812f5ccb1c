# %% path as a vector
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path - learning_rate * 2 * path)
    return path


# %% slope of a list
def slopes(x):
    return [2 * value for value in x]


def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = [start_x], [start_x]
    for _ in range(n_iterations):
        x = x - slopes(x)
        path.append(x[0])
    return path
