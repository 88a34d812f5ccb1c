# %% outer squares
def gradient(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 2 * x * first + second, first + 2 * y * second
