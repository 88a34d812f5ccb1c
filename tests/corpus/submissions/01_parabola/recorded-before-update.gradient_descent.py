# %% append above the update
def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = []
    for _ in range(n_iterations):
        path.append(x)
        x = x - learning_rate * 2 * x
    return path


# %% generator that yields first
def walk(x, rate, n):
    for _ in range(n):
        yield x
        x -= rate * 2 * x


def gradient_descent(start_x, learning_rate, n_iterations):
    return list(walk(start_x, learning_rate, n_iterations))


# %% old value kept
def gradient_descent(start_x, learning_rate, n_iterations):
    x, history = start_x, {}
    for k in range(n_iterations):
        history[k] = x
        x = x * (1 - 2 * learning_rate)
    return [history[k] for k in sorted(history)]
