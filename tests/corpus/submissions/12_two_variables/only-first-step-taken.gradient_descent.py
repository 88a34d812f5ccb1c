def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% one step repeated
def gradient_descent(x, y, learning_rate, n_iterations):
    d_x, d_y = slopes(x, y)
    return [(x, y)] + [(x - learning_rate * d_x, y - learning_rate * d_y)] * n_iterations
