# %% format and back
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(float(f"{path[-1] - learning_rate * 2 * path[-1]:.3f}"))
    return path
