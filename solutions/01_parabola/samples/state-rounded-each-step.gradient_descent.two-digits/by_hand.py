def df(x):
    return 2 * x


def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [x]
    for _ in range(n_iterations):
        x = round(x - learning_rate * df(x), 2)
        path.append(x)
    return path
