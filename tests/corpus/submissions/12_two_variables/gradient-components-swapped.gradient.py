# %% y first
def gradient(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 2 * first + 4 * y * second, 4 * x * first + 2 * second
