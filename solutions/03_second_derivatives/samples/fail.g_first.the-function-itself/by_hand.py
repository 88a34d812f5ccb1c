def g(x):
    return x**4 - 3 * x**2 + x


def g_first(x):
    return g(x)
