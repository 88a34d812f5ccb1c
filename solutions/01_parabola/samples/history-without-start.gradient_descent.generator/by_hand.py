def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    for _ in range(n_iterations):
        x = x - learning_rate * 2 * x
        yield x
