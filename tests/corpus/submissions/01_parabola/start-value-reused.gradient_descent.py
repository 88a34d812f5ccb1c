# %% start in the update
def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [start_x]
    for _ in range(n_iterations):
        x = start_x - learning_rate * 2 * x
        path.append(x)
    return path


# %% first entry of the list
def gradient_descent(start_x, learning_rate, n_iterations):
    points = [start_x]
    for k in range(n_iterations):
        points += [points[0] - learning_rate * 2 * points[k]]
    return tuple(points)
