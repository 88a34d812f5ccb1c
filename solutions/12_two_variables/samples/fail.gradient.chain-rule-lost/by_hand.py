def gradient(x, y):
    u, v = x**2 + y - 11, x + y**2 - 7
    return 2 * u + 2 * v, 2 * u + 2 * v
