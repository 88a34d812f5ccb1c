# %% a dict by step
def gradient_descent(start_x, learning_rate, n_iterations):
    return {str(k): start_x * (1 - 2 * learning_rate) ** k for k in range(n_iterations + 1)}


# %% pairs of step and point
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [(0, start_x)]
    for k in range(n_iterations):
        x = x - learning_rate * 2 * x
        path.append((k + 1, x))
    return path


# %% start and rest apart
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] * (1 - 2 * learning_rate))
    return path[0], path[1:]


# %% dict by number of the step
def gradient_descent(start_x, learning_rate, n_iterations):
    steps = {}
    for k in range(n_iterations + 1):
        steps[k] = start_x if k == 0 else steps[k - 1] * (1 - 2 * learning_rate)
    return steps
