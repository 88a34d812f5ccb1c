# %% new value under another name
def descend(start, learning_rate, epochs):
    w, path = start, []
    for _ in range(epochs + 1):
        path.append(w)
        w_new = w - learning_rate * 2 * w
    return path
