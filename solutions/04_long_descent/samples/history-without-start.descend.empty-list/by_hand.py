def descend(start, learning_rate, epochs):
    w = start
    path = []
    for _ in range(epochs):
        w = w - learning_rate * 2 * w
        path.append(w)
    return path
