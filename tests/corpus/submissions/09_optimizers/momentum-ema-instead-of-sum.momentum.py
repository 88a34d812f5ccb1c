# %% one coordinate after the other
def momentum(gradient, start, learning_rate, beta, n_iterations):
    w = list(start)
    v = [0.0, 0.0]
    path = [tuple(w)]
    for _ in range(1, n_iterations + 1):
        g = gradient(w)
        for j in range(2):
            v[j] = beta * v[j] + (1 - beta) * g[j]
            w[j] = w[j] - learning_rate * v[j]
        path.append(tuple(w))
    return path
