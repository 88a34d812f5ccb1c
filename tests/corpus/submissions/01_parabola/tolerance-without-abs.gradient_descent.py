# %% fall of the height compared with a tolerance
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    for _ in range(n_iterations):
        new = x - learning_rate * 2 * x
        if new**2 - x**2 < 1e-6:
            break
        x = new
        path.append(x)
    return path


# %% difference of points
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    for _ in range(n_iterations):
        new = x - learning_rate * 2 * x
        if new - x < 1e-9:
            return path
        x = new
        path.append(x)
    return path


# %% while the step is above a tolerance
def gradient_descent(start_x, learning_rate, n_iterations):
    path, step = [start_x], -learning_rate * 2 * start_x
    while len(path) <= n_iterations and step > 1e-8:
        path.append(path[-1] + step)
        step = -learning_rate * 2 * path[-1]
    return path
