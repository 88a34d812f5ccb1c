def g_first(x):
    return 4 * x**3 + 6 * x + 1
