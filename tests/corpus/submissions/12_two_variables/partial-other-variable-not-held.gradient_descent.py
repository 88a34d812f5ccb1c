def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% sum of both slopes
def gradient_descent(x, y, learning_rate, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        total = sum(slopes(x, y))
        x, y = x - learning_rate * total, y - learning_rate * total
        path.append((x, y))
    return path
