def g_first(x):
    return x**3 - 3 * x + 1


def g_third(x):
    return 24 * x
