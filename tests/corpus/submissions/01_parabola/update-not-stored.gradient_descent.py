# %% expression without assignment
def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [x]
    for _ in range(n_iterations):
        x - learning_rate * 2 * x
        path.append(x)
    return path


# %% another name
def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [x]
    for _ in range(n_iterations):
        x_new = x - learning_rate * 2 * x
        path.append(x)
    return path


# %% result of a helper thrown away
def step(x, rate):
    x = x - rate * 2 * x
    return x


def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    for _ in range(n_iterations):
        step(x, learning_rate)
        path += [x]
    return path
