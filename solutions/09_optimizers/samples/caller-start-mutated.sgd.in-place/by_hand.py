def sgd(gradient, start, learning_rate, n_iterations):
    path = [list(start)]
    for _ in range(n_iterations):
        g = gradient(start)
        start[0] -= learning_rate * g[0]
        start[1] -= learning_rate * g[1]
        path.append(list(start))
    return path
