# %% inner squares
def gradient(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 2 * first**2 * 2 * x**2 + 2 * second**2, 2 * first**2 + 2 * second**2 * 2 * y**2
