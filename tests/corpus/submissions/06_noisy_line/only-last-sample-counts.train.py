# %% no plus
def train(x, y, learning_rate, epochs):
    a = b = 0.0
    path = [(a, b)]
    for _ in range(epochs):
        for xi, yi in zip(x, y):
            d_a = -2 * (yi - a - b * xi)
            d_b = -2 * xi * (yi - a - b * xi)
        a, b = a - learning_rate * d_a, b - learning_rate * d_b
        path.append((a, b))
    return path
