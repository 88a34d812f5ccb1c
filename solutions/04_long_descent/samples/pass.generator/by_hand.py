def descend(start, learning_rate, epochs):
    w = start
    yield w
    for _ in range(epochs):
        w *= 1 - 2 * learning_rate
        yield w
