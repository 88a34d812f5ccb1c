def momentum(gradient, start, learning_rate, beta, n_iterations):
    x, v = start, [0.0, 0.0]
    path = [tuple(x)]
    for _ in range(n_iterations):
        g = gradient(x)
        for i in range(2):
            v[i] = beta * v[i] - learning_rate * g[i]
            x[i] += v[i]
        path.append(tuple(x))
    return path
