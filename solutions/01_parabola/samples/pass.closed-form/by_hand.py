def f(x):
    return x * x


def df(x):
    return x + x


def gradient_descent(start_x, learning_rate, n_iterations):
    # each step multiplies x by the same number
    q = 1 - 2 * learning_rate
    return [start_x * q**k for k in range(n_iterations + 1)]
