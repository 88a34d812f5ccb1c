# %% average of magnitudes
def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    w, v = list(start), [0.0, 0.0]
    path = [tuple(w)]
    for _ in range(n_iterations):
        g = gradient(w)
        v = [rho * old + (1 - rho) * abs(part) for old, part in zip(v, g)]
        w = [x - learning_rate * part / (s + epsilon) ** 0.5 for x, part, s in zip(w, g, v)]
        path.append(tuple(w))
    return path
