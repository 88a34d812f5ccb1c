# %% round at the end
def descend(start, learning_rate, epochs):
    w, path = start, [start]
    for _ in range(epochs):
        w -= learning_rate * 2 * w
        path.append(w)
    return [round(w, 4) for w in path]
