from my_maths import square, twice


def f(x):
    return square(x)


def df(x):
    return twice(x)
