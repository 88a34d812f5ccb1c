def df(x):
    return 2 * x


def iteration_table():
    x = 2.0
    for n in range(1, 5):
        slope = df(x)
        following = x - 0.1 * slope
        yield n, x, slope, following
        x = following


def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    yield x
    for _ in range(n_iterations):
        x = x - learning_rate * df(x)
        yield x
