def df(x):
    return 2 * x


def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [x]
    while x != 0.125:
        x = x - learning_rate * df(x)
        print("x is now", x, "and I am not there yet" + "!" * 1000)
    return path
