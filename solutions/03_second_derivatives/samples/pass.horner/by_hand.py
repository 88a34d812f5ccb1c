def g_first(x):
    return (4 * x * x - 6) * x + 1


def g_second(x):
    return 6 * (2 * x * x - 1)


def g_third(x):
    return 24 * x
