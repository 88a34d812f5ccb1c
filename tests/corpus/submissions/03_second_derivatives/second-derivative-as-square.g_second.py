# %% square
def g_second(x):
    return (4 * x**3 - 6 * x + 1) ** 2


# %% helper times itself
def first(x):
    return 4 * x**3 - 6 * x + 1


def g_second(x):
    return first(x) * first(x)
