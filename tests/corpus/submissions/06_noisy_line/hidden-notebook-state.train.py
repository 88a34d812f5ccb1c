# %% used while it is loaded, defined below
first_guess = (a0, b0)
a0, b0 = 0.0, 0.0


def train(x, y, learning_rate, epochs):
    a, b = first_guess
    path = [(a, b)]
    for _ in range(epochs):
        errors = y - (a + b * x)
        a, b = a + 2 * learning_rate * errors.sum(), b + 2 * learning_rate * (errors * x).sum()
        path.append((a, b))
    return path


# %% data under another name
def train(x, y, learning_rate, epochs):
    a = b = 0.0
    path = [(a, b)]
    for _ in range(epochs):
        errors = noisy_y - (a + b * noisy_x)
        a, b = a + 2 * learning_rate * errors.sum(), b + 2 * learning_rate * (errors * noisy_x).sum()
        path.append((a, b))
    return path
