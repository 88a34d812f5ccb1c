# %% a line for each step
def descend(start, learning_rate, epochs):
    w, path = start, [start]
    for epoch in range(epochs):
        w -= learning_rate * 2 * w
        print(f"epoch {epoch}: w = {w}, slope = {2 * w}, f = {w * w}")
        path.append(w)
    return path


# %% a progress bar of its own
def descend(start, learning_rate, epochs):
    path = [start]
    for epoch in range(epochs):
        path.append(path[-1] * (1 - 2 * learning_rate))
        print("\r[" + "#" * (50 * epoch // epochs) + "." * (50 - 50 * epoch // epochs) + "]", end="")
    return path
