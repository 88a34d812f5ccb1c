def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% helper that returns, and nobody listens
def move(x, y, rate):
    d_x, d_y = slopes(x, y)
    return x - rate * d_x, y - rate * d_y


def gradient_descent(x, y, learning_rate, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        move(x, y, learning_rate)
        path.append((x, y))
    return path
