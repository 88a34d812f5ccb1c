# %% throughout
def gradient(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 2 * first**3 * 2 * x**3 + 2 * second**3, 2 * first**3 + 2 * second**3 * 2 * y**3
