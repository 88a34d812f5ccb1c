# %% in the loop
def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [x]
    for _ in range(n_iterations):
        x = x - learning_rate * 2 * x
        path.append(x)
        return path


# %% in a while loop
def gradient_descent(start_x, learning_rate, n_iterations):
    path, k = [start_x], 0
    while k < n_iterations:
        path.append(path[k] - learning_rate * 2 * path[k])
        k += 1
        return path
    return path


# %% in both branches
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    for k in range(n_iterations):
        x -= learning_rate * 2 * x
        path += [x]
        if k < n_iterations - 1:
            return path
        else:
            return path
