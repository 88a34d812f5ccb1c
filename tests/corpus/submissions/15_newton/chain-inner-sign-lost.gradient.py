# %% minus of the inside
def gradient(x, y):
    return 2 * (1 - x) + 400 * x * (y - x**2), 200 * (y - x**2)
