from my_derivative import derivative


def df(x):
    return derivative(x)
