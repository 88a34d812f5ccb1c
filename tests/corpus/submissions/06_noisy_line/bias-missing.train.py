# %% only b is learnt
def train(x, y, learning_rate, epochs):
    a, b = 0.0, 0.0
    path = [(a, b)]
    for _ in range(epochs):
        b = b - learning_rate * (-2 * x * (y - b * x)).sum()
        path.append((a, b))
    return path
