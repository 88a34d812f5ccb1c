# %% one indentation too far
def descend(start, learning_rate, epochs):
    w = start
    path = [w]
    for _ in range(epochs):
        w -= learning_rate * 2 * w
        path.append(w)
        return path
