def descend(start, learning_rate, epochs):
    w = start
    path = [w]
    for epoch in range(1, epochs):
        w = w - learning_rate * 2 * w
        path.append(w)
    return path
