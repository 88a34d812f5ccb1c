# %% a rate from a cell that is gone
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    for _ in range(n_iterations):
        x = x - LR * 2 * x
        path.append(x)
    return path


# %% a helper from a cell that is gone
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(step_down(path[-1], learning_rate))
    return path


# %% NumPy was imported elsewhere
def gradient_descent(start_x, learning_rate, n_iterations):
    path = np.empty(n_iterations + 1)
    path[0] = start_x
    for k in range(n_iterations):
        path[k + 1] = path[k] * (1 - 2 * learning_rate)
    return path


# %% a list that was made before
def gradient_descent(start_x, learning_rate, n_iterations):
    for _ in range(n_iterations):
        history.append(start_x)
        start_x -= learning_rate * 2 * start_x
    return history
