def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x - learning_rate * 2 * start_x
    return [start_x] + gradient_descent(x, learning_rate, n_iterations - 1)
