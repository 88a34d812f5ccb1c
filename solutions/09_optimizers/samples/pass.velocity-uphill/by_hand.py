def momentum(gradient, start, learning_rate, beta, n_iterations):
    (x, y), u, v = start, 0.0, 0.0
    path = [(x, y)]
    for _ in range(n_iterations):
        g, h = gradient([x, y])
        u, v = beta * u + learning_rate * g, beta * v + learning_rate * h
        x, y = x - u, y - v
        path.append((x, y))
    return path


def nesterov(gradient, start, learning_rate, beta, n_iterations):
    """From the textbook's form: the points ahead of its points."""
    theta, v = list(start), [0.0, 0.0]
    path = [tuple(theta)]
    for _ in range(n_iterations):
        ahead = [p + beta * q for p, q in zip(theta, v)]
        g = gradient(ahead)
        v = [beta * q - learning_rate * s for q, s in zip(v, g)]
        theta = [p + q for p, q in zip(theta, v)]
        path.append(tuple(p + beta * q for p, q in zip(theta, v)))
    return path
