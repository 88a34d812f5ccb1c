def g_first(x):
    return 4 * x**3 - 6 * x + 1


def g_second(x):
    return g_first(x) ** 2


def g_third(x):
    return 24 * x
