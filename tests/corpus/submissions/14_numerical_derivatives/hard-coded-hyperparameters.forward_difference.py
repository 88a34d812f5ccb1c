# %% the default of a helper
def slope(f, x, h=1e-4):
    return (f(x + h) - f(x)) / h


def forward_difference(f, x, h):
    return slope(f, x)
