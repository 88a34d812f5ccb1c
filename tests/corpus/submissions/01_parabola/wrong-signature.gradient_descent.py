# %% another order
def gradient_descent(learning_rate, start_x, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * 2 * path[-1])
    return path


# %% the derivative as an argument
def gradient_descent(df, start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * df(path[-1]))
    return path


# %% the rate last, with a default
def gradient_descent(start_x, n_iterations, rate=0.1):
    x, path = start_x, [start_x]
    for _ in range(n_iterations):
        x = x - rate * 2 * x
        path.append(x)
    return path


# %% keyword only
def gradient_descent(start_x, *, learning_rate, n_iterations):
    return [start_x * (1 - 2 * learning_rate) ** k for k in range(n_iterations + 1)]


# %% other names in another order
def gradient_descent(x0, steps, lr):
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] * (1 - 2 * lr))
    return path


# %% no arguments
start_x, learning_rate, n_iterations = 2.0, 0.1, 10


def gradient_descent():
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] * (1 - 2 * learning_rate))
    return path
