# %% powers overflow at every figure
def gradient(x, y):
    u, v = x**2 + y - 11, x + y**2 - 7
    return 4 * x * u + 2 * v, 2 * u + 4 * y * v


def gradient_descent(start_x, start_y, learning_rate, n_iterations):
    path = [(start_x, start_y)]
    for _ in range(n_iterations):
        x, y = path[-1]
        dx, dy = gradient(x, y)
        path.append((x - dx, y - dy))
    return path


# %% one statement, powers overflow
def gradient_descent(x, y, rate, steps):
    points = [(x, y)]
    while len(points) <= steps:
        x, y = (
            x - 4 * x * (x**2 + y - 11) - 2 * (x + y**2 - 7),
            y - 2 * (x**2 + y - 11) - 4 * y * (x + y**2 - 7),
        )
        points.append((x, y))
    return points
