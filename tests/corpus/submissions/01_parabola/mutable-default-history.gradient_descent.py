# %% default list
def gradient_descent(start_x, learning_rate, n_iterations, path=[]):
    x = start_x
    path.append(x)
    for _ in range(n_iterations):
        x = x - learning_rate * 2 * x
        path.append(x)
    return path


# %% default list of a recursion
def gradient_descent(start_x, learning_rate, n_iterations, seen=[]):
    seen.append(start_x)
    if n_iterations == 0:
        return list(seen)
    return gradient_descent(start_x - learning_rate * 2 * start_x, learning_rate, n_iterations - 1, seen)


# %% default list of a helper
def record(x, into=[]):
    into.append(x)
    return into


def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = record(x)
    for _ in range(n_iterations):
        x -= learning_rate * 2 * x
        path = record(x)
    return path
