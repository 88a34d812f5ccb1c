# %% total of slopes
def descend(start, learning_rate, epochs):
    w, total, path = start, 0.0, [start]
    for _ in range(epochs):
        total = total + 2 * w
        w = w - learning_rate * total
        path.append(w)
    return path
