def loss(x, y):
    u = x * x + y - 11
    v = x + y * y - 7
    return u * u + v * v


def gradient(x, y):
    return [4 * x**3 + 4 * x * y - 42 * x + 2 * y**2 - 14, 4 * y**3 + 4 * x * y - 26 * y + 2 * x**2 - 22]


def gradient_descent(x, y, learning_rate, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        gx, gy = gradient(x, y)
        x -= learning_rate * gx
        y -= learning_rate * gy
        path.append((x, y))
    return path
