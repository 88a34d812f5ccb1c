def gradient_descent(start_x, learning_rate, n_iterations):
    """One step, and the rest of the way from there."""
    if n_iterations == 0:
        return [start_x]
    next_x = start_x - learning_rate * 2 * start_x
    return [start_x] + gradient_descent(next_x, learning_rate, n_iterations - 1)
