# %% change of the point
def descend(start, learning_rate, epochs):
    w, path = start, [start]
    for _ in range(epochs):
        step = learning_rate * 2 * w
        if abs(step) < 1e-8:
            break
        w -= step
        path.append(w)
    return path


# %% while the height is above a tolerance
def descend(start, learning_rate, epochs):
    path = [start]
    while path[-1] ** 2 > 1e-10 and len(path) <= epochs:
        path.append(path[-1] - learning_rate * 2 * path[-1])
    return path
