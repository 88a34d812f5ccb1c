# %% start in both places
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        x = start_x - learning_rate * 2 * start_x
        path.append(x)
    return path


# %% comprehension over the start
def gradient_descent(start_x, learning_rate, n_iterations):
    return [start_x] + [start_x - learning_rate * 2 * start_x for _ in range(n_iterations)]


# %% the argument of a helper is never changed
def update(x, rate):
    return x - rate * 2 * x


def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        new = update(start_x, learning_rate)
        path.append(new)
    return path
