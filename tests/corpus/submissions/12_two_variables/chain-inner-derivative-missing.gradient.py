# %% twice the brackets
def gradient(x, y):
    both = 2 * (x**2 + y - 11) + 2 * (x + y**2 - 7)
    return both, both
