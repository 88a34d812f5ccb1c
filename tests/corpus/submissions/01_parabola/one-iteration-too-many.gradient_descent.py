# %% counts down to zero and once more
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    while n_iterations >= 0:
        path.append(path[-1] - learning_rate * 2 * path[-1])
        n_iterations -= 1
    return path
