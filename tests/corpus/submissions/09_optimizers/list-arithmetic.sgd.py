# %% list without numpy
def sgd(gradient, start, learning_rate, n_iterations):
    w = list(start)
    path = [w]
    for _ in range(n_iterations):
        w = w - [learning_rate * g for g in gradient(w)]
        path.append(w)
    return path
