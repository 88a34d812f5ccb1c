def descend(start, learning_rate, epochs):
    w = start
    path = [w]
    for epoch in range(epochs):
        w = w - learning_rate * 2 * w
        if epoch % 100 == 0:
            path.append(w)
    return path
