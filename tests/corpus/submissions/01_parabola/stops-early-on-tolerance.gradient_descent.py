# %% break before the point is kept
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    for _ in range(n_iterations):
        new = x - learning_rate * 2 * x
        if abs(new - x) < 0.1:
            break
        x = new
        path.append(x)
    return path


# %% break after the point is kept
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * 2 * path[-1])
        if abs(path[-1] - path[-2]) < 0.1:
            break
    return path


# %% while the slope is steep
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    while len(path) <= n_iterations and abs(2 * x) > 1:
        x -= learning_rate * 2 * x
        path.append(x)
    return path


# %% until the height hardly changes
def f(x):
    return x**2


def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        x = path[-1] - learning_rate * 2 * path[-1]
        path.append(x)
        if abs(f(path[-2]) - f(x)) <= 0.1:
            return path
    return path
