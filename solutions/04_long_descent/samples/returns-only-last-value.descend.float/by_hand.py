def descend(start, learning_rate, epochs):
    w = start
    for _ in range(epochs):
        w = w - learning_rate * 2 * w
    return w
