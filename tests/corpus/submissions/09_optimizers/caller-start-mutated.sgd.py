# %% list changed place by place
def sgd(gradient, start, learning_rate, n_iterations):
    path = [tuple(start)]
    for _ in range(n_iterations):
        g = gradient(start)
        for j in range(2):
            start[j] -= learning_rate * g[j]
        path.append(tuple(start))
    return path
