# %% powers that overflow in the long walk
def gradient(x, y):
    u, v = x**2 + y - 11, x + y**2 - 7
    return 4 * x * u + 2 * v, 2 * u + 4 * y * v


def gradient_descent(start_x, start_y, learning_rate, n_iterations):
    x, y = start_x, start_y
    path = [(x, y)]
    for _ in range(n_iterations):
        dx, dy = gradient(x, y)
        x, y = x + learning_rate * dx, y + learning_rate * dy
        path.append((x, y))
    return path


# %% recursion that overflows
def gradient_descent(start_x, start_y, learning_rate, n_iterations):
    point = start_x, start_y
    if n_iterations == 0:
        return [point]
    u, v = start_x**2 + start_y - 11, start_x + start_y**2 - 7
    further = start_x + learning_rate * (4 * start_x * u + 2 * v), start_y + learning_rate * (2 * u + 4 * start_y * v)
    return [point, *gradient_descent(*further, learning_rate, n_iterations - 1)]
