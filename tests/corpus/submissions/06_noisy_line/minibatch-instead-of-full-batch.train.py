# %% step for each point
def train(x, y, learning_rate, epochs):
    a = b = 0.0
    path = [(a, b)]
    for _ in range(epochs):
        for xi, yi in zip(x, y):
            error = yi - (a + b * xi)
            a, b = a + learning_rate * 2 * error, b + learning_rate * 2 * error * xi
        path.append((a, b))
    return path
