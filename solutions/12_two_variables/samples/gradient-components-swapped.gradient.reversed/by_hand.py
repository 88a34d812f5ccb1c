def loss(x, y):
    return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2


def gradient(x, y):
    u, v = x**2 + y - 11, x + y**2 - 7
    return 2 * u + 4 * y * v, 4 * x * u + 2 * v
