def f(x):
    return x**2


def df(x):
    return 2 * x
