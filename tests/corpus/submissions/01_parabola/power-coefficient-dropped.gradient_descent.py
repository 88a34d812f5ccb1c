# %% own slope
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * path[-1])
    return path
