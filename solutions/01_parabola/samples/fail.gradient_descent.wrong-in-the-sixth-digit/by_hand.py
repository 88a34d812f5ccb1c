def gradient_descent(start_x, learning_rate, n_iterations):
    learning_rate = float(learning_rate) * 1.000001
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * 2 * path[-1])
    return path
