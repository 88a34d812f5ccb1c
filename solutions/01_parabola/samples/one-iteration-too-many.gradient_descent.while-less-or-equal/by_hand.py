def gradient_descent(start_x, learning_rate, n_iterations):
    history = [start_x]
    i = 0
    while i <= n_iterations:
        x = history[-1]
        history.append(x - learning_rate * 2 * x)
        i += 1
    return history
