# %% plus two
def train(x, y, learning_rate, epochs):
    a = b = 0.0
    path = [(a, b)]
    for _ in range(epochs):
        errors = y - (a + b * x)
        d_a, d_b = (2 * errors).sum(), (2 * x * errors).sum()
        a, b = a - learning_rate * d_a, b - learning_rate * d_b
        path.append((a, b))
    return path
