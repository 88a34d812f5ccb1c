# %% g itself
def g_first(x):
    return x**4 - 3 * x**2 + x
