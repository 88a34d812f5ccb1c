def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% height must fall
def height(x, y):
    return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2


def gradient_descent(x, y, learning_rate, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        d_x, d_y = slopes(x, y)
        a, b = x - learning_rate * d_x, y - learning_rate * d_y
        if height(a, b) - height(x, y) < 1e-4:
            return path
        x, y = a, b
        path.append((x, y))
    return path
