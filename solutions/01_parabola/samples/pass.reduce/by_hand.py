from functools import reduce


def df(x):
    return 2 * x


def gradient_descent(start_x, learning_rate, n_iterations):
    return reduce(lambda path, _: path + [path[-1] - learning_rate * df(path[-1])], range(n_iterations), [start_x])
