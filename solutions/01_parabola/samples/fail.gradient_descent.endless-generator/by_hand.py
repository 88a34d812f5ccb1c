def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    while True:
        yield x
        x = x - learning_rate * 2 * x
