from collections import namedtuple

Gradient = namedtuple("Gradient", "by_x by_b")


def partials(x, b):
    return Gradient(by_x=2 * x, by_b=2 * b)
