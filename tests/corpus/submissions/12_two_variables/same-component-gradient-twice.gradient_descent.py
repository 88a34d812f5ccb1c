def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% first slope for both
def gradient_descent(x, y, learning_rate, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        g = slopes(x, y)[0]
        x, y = x - learning_rate * g, y - learning_rate * g
        path.append((x, y))
    return path
