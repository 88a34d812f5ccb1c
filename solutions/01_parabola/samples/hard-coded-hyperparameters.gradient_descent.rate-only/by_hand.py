LEARNING_RATE = 0.1


def df(x):
    return 2 * x


def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [x]
    for _ in range(n_iterations):
        x = x - LEARNING_RATE * df(x)
        path.append(x)
    return path
