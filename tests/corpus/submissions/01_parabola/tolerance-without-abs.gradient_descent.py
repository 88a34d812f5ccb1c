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


# %% while the slope is above a tolerance
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    while len(path) <= n_iterations and -2 * path[-1] > 1e-8:
        path.append(path[-1] - learning_rate * 2 * path[-1])
    return path
