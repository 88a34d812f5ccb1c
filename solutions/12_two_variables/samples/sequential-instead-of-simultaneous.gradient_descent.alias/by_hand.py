def gradient(x, y):
    u, v = x**2 + y - 11, x + y**2 - 7
    return 4 * x * u + 2 * v, 2 * u + 4 * y * v


def gradient_descent(x, y, learning_rate, n_iterations):
    point = [x, y]
    path = [tuple(point)]
    for _ in range(n_iterations):
        old = point  # meant to be a copy
        point[0] = point[0] - learning_rate * gradient(*old)[0]
        point[1] = point[1] - learning_rate * gradient(*old)[1]
        path.append(tuple(point))
    return path
