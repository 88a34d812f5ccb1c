def f(x):
    return x**2


def df(x):
    return 2 * x


def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [x]
    while abs(df(x)) >= 0:
        x = x - learning_rate * df(x)
        path = [x]
    return path
