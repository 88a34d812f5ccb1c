def gradient(x, y):
    u, v = x**2 + y - 11, x + y**2 - 7
    return 4 * x * u + 2 * v, 2 * u + 4 * y * v


def gradient_descent(x, y, learning_rate, n_iterations):
    px, py = x, y
    path = [(px, py)]
    for _ in range(n_iterations):
        gx, gy = gradient(px, py)
        px, py = x - learning_rate * gx, y - learning_rate * gy
        path.append((px, py))
    return path
