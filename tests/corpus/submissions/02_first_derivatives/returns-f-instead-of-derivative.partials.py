# %% the height twice
def partials(x, b):
    z = x**2 + b**2
    return z, z
