def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [x]
    for _ in range(n_iterations):
        path.append(x)
        x = x - learning_rate * 2 * x
    path.append(x)
    return path
