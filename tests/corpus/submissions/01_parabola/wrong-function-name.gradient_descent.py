# %% misspelt
def gradient_decent(start_x, learning_rate, n_iterations):
    return [start_x * (1 - 2 * learning_rate) ** k for k in range(n_iterations + 1)]


# %% camel case
def gradientDescent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - 2 * learning_rate * path[-1])
    return path


# %% another word
def slope(x):
    return 2 * x


def walk(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * slope(path[-1]))
    return path


# %% a number at its end
def gradient_descent2(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    while len(path) < n_iterations + 1:
        x = x - learning_rate * 2 * x
        path.append(x)
    return path
