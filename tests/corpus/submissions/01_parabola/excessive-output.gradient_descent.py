# %% the whole path, a thousand times in every step
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for k in range(n_iterations):
        path.append(path[-1] * (1 - 2 * learning_rate))
        for j in range(1000):
            print("step", k, "path so far", path, "rate", learning_rate)
    return path
