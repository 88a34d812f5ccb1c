def f(x):
    return x**2


def df(x):
    h = 0.001
    return (f(x + h) - f(x)) / h
