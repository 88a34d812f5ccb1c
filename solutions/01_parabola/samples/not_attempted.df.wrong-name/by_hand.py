def f(x):
    return x**2


def derivative(x):
    return 2 * x
