def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% int of each coordinate
def gradient_descent(x, y, learning_rate, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        d_x, d_y = slopes(x, y)
        x, y = int(x - learning_rate * d_x), int(y - learning_rate * d_y)
        path.append((x, y))
    return path
