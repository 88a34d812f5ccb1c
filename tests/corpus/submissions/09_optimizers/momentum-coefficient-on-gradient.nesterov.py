# %% beta on the gradient in both lines
def nesterov(gradient, start, learning_rate, beta, n_iterations):
    w, v = list(start), [0.0, 0.0]
    path = [tuple(w)]
    for _ in range(n_iterations):
        for i, g in enumerate(gradient(w)):
            v[i] = v[i] - learning_rate * beta * g
            w[i] = w[i] + v[i] - learning_rate * beta * g
        path.append(tuple(w))
    return path
