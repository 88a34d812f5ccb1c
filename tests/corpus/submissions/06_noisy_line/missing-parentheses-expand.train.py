# %% bracket opened up with its sign
def train(x, y, learning_rate, epochs):
    a = b = 0.0
    path = [(a, b)]
    for _ in range(epochs):
        errors = y - a + b * x
        a, b = a + learning_rate * 2 * errors.sum(), b + learning_rate * 2 * (x * errors).sum()
        path.append((a, b))
    return path
