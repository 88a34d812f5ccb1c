def gradient(x, y):
    return 4 * x * (x**2 + y - 11), 4 * y * (x + y**2 - 7)
