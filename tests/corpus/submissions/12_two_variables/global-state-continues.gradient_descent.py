def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% point of the module
here = []


def gradient_descent(x, y, learning_rate, n_iterations):
    if not here:
        here.extend([x, y])
    path = [tuple(here)]
    for _ in range(n_iterations):
        d_x, d_y = slopes(*here)
        here[:] = [here[0] - learning_rate * d_x, here[1] - learning_rate * d_y]
        path.append(tuple(here))
    return path
