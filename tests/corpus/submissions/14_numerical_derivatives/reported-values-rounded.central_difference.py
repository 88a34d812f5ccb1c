# %% five decimals, as a text and back
def central_difference(f, x, h):
    return float(f"{(f(x + h) - f(x - h)) / (2 * h):.5f}")
