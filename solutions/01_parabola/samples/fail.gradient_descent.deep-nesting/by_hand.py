def gradient_descent(start_x, learning_rate, n_iterations):
    nested = start_x
    for _ in range(100_000):
        nested = [nested]
    return nested
