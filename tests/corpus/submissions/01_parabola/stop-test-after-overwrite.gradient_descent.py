# %% new point compared with itself
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    for _ in range(n_iterations):
        new = x - learning_rate * 2 * x
        x = new
        path.append(x)
        if abs(new - x) < 1e-9:
            break
    return path


# %% last point compared with itself
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    while len(path) <= n_iterations:
        path.append(path[-1] * (1 - 2 * learning_rate))
        x = path[-1]
        if x == path[-1]:
            break
    return path


# %% old value read too late
def gradient_descent(start_x, learning_rate, n_iterations):
    x, points, change = start_x, [start_x], 1.0
    while change > 1e-12 and len(points) <= n_iterations:
        x = x - learning_rate * 2 * x
        old = x
        points.append(x)
        change = abs(x - old)
    return points
