def g_second(x):
    return 12 * x**2 − 6
