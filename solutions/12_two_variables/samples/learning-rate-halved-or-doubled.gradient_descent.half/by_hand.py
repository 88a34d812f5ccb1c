def gradient(x, y):
    u, v = x**2 + y - 11, x + y**2 - 7
    return 4 * x * u + 2 * v, 2 * u + 4 * y * v


def gradient_descent(x, y, learning_rate, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        gx, gy = gradient(x, y)
        x, y = x - learning_rate / 2 * gx, y - learning_rate / 2 * gy
        path.append((x, y))
    return path
