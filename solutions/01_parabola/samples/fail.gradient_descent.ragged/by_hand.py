def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [x]
    for k in range(n_iterations):
        x = x - learning_rate * 2 * x
        path.append([x, k] if k % 2 else x)
    return path
