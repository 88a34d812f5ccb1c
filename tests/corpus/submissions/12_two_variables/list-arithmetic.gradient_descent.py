def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% rate times a tuple
def gradient_descent(x, y, learning_rate, n_iterations):
    point = (x, y)
    path = [point]
    for _ in range(n_iterations):
        point = point - learning_rate * slopes(*point)
        path.append(point)
    return path


# %% list minus list
def gradient_descent(x, y, learning_rate, n_iterations):
    point = [x, y]
    path = [point]
    for _ in range(n_iterations):
        steps = [learning_rate * g for g in slopes(*point)]
        point = point - steps
        path.append(point)
    return path


# %% tuple in place
def gradient_descent(x, y, learning_rate, n_iterations):
    point, path = (x, y), [(x, y)]
    for _ in range(n_iterations):
        point -= slopes(*point)
        path.append(point)
    return path
