def g_first(x):
    return 4 * x**3 - 6 * x + 1


def g_second(x):
    return 12 * x**2 - 6


def g_third(x):
    return g_second(x)
