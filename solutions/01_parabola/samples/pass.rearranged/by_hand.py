def gradient_descent(start_x, learning_rate, n_iterations):
    xs = [start_x]
    while len(xs) <= n_iterations:
        xs.append(xs[-1] * (1 - learning_rate * 2))
    return tuple(xs)
