# %% copied line
def gradient(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    d_x = 2 * first + 4 * y * second
    d_y = 2 * first + 4 * y * second
    return d_x, d_y
