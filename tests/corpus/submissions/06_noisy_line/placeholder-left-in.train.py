# %% in the loop
def train(x, y, learning_rate, epochs):
    a, b = 0.0, 0.0
    path = [(a, b)]
    for _ in range(epochs):
        e = y - a - b * x
        raise NotImplementedError
        path.append((a, b))
    return path
