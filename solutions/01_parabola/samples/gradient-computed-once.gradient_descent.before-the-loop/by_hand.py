def f(x):
    return x**2


def df(x):
    return 2 * x


def gradient_descent(start_x, learning_rate, n_iterations):
    slope = df(start_x)
    x = start_x
    path = [x]
    for _ in range(n_iterations):
        x -= learning_rate * slope
        path.append(x)
    return path
