def gradient_descent(start_x, learning_rate, n_iterations, path=[]):
    x = start_x
    path.append(x)
    for _ in range(n_iterations):
        x = x - learning_rate * 2 * x
        path.append(x)
    return path
