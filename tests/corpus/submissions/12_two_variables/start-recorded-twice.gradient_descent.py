def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% inside the loop as well
def gradient_descent(x, y, learning_rate, n_iterations):
    path = [(x, y)]
    for k in range(n_iterations + 1):
        path.append((x, y))
        d_x, d_y = slopes(x, y)
        x, y = x - learning_rate * d_x, y - learning_rate * d_y
    return path
