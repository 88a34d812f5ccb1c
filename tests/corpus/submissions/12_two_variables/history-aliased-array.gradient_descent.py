def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% list in place
def gradient_descent(x, y, learning_rate, n_iterations):
    point, path = [x, y], []
    path.append(point)
    for _ in range(n_iterations):
        d_x, d_y = slopes(*point)
        point[0] -= learning_rate * d_x
        point[1] -= learning_rate * d_y
        path.append(point)
    return path
