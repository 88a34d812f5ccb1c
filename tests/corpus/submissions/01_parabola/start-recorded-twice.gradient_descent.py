# %% before the loop and inside it
def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [x]
    for _ in range(n_iterations):
        path.append(x)
        x = x - learning_rate * 2 * x
    path.append(x)
    return path


# %% put in front of a whole path
def gradient_descent(start_x, learning_rate, n_iterations):
    def from_here(x, n):
        return [x] + (from_here(x - learning_rate * 2 * x, n - 1) if n else [])

    return [start_x] + from_here(start_x, n_iterations)


# %% no step for the first round
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    for k in range(n_iterations + 1):
        if k > 0:
            x = x - learning_rate * 2 * x
        path.append(x)
    return path
