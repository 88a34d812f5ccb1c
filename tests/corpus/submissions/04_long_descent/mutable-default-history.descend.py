# %% keyword default
def descend(start, learning_rate, epochs, *, history=[]):
    w = start
    history += [w]
    for _ in range(epochs):
        w = w * (1 - 2 * learning_rate)
        history += [w]
    return list(history)
