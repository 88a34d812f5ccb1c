def descend(start, learning_rate, epochs):
    w = start
    path = [w]
    for _ in range(epochs):
        w = w - learning_rate * 2 * w
        if abs(w) < 1e-10:
            break
        path.append(w)
    return path
