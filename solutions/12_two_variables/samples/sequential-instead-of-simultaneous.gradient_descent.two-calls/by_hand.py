def gradient(x, y):
    u, v = x**2 + y - 11, x + y**2 - 7
    return 4 * x * u + 2 * v, 2 * u + 4 * y * v


def gradient_descent(x, y, learning_rate, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        x = x - learning_rate * gradient(x, y)[0]
        y = y - learning_rate * gradient(x, y)[1]
        path.append((x, y))
    return path
