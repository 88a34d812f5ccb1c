def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% heights
def gradient_descent(x, y, learning_rate, n_iterations):
    heights = []
    for _ in range(n_iterations + 1):
        heights.append((x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2)
        d_x, d_y = slopes(x, y)
        x, y = x - learning_rate * d_x, y - learning_rate * d_y
    return heights
