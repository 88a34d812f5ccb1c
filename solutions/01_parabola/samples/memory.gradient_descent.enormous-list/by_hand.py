def df(x):
    return 2 * x


def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x] * 10**13
    return path
