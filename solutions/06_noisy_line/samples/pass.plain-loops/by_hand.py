def sse(x, y, a, b):
    return sum((yi - a - b * xi) ** 2 for xi, yi in zip(x, y))


def train(x, y, learning_rate, epochs):
    a = b = 0.0
    path = [(a, b)]
    for _ in range(epochs):
        da = db = 0.0
        for xi, yi in zip(x, y):
            error = a + b * xi - yi
            da += 2 * error
            db += 2 * error * xi
        a, b = a - learning_rate * da, b - learning_rate * db
        path.append((a, b))
    return path
