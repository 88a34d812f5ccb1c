# %% divided by the sum itself
def adagrad(gradient, start, learning_rate, epsilon, n_iterations):
    w, a = list(start), [0.1, 0.1]
    path = [w]
    for _ in range(n_iterations):
        a = [s + g**2 for s, g in zip(a, gradient(w))]
        w = [x - learning_rate * g / (s + epsilon) for x, g, s in zip(w, gradient(w), a)]
        path.append(w)
    return path
