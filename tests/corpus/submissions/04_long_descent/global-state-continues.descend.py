# %% weight of the module
weight = [None]


def descend(start, learning_rate, epochs):
    if weight[0] is None:
        weight[0] = start
    path = [weight[0]]
    for _ in range(epochs):
        weight[0] -= learning_rate * 2 * weight[0]
        path.append(weight[0])
    return path
