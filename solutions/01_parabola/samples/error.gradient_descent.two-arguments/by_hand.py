def df(x):
    return 2 * x


def gradient_descent(start_x, learning_rate):
    path = [start_x]
    for _ in range(10):
        path.append(path[-1] - learning_rate * df(path[-1]))
    return path
