def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    path.append(path)
    return path
