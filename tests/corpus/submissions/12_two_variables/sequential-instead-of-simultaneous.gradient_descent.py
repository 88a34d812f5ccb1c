def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% x first
def gradient_descent(x, y, learning_rate, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        x = x - learning_rate * slopes(x, y)[0]
        y = y - learning_rate * slopes(x, y)[1]
        path.append((x, y))
    return path
