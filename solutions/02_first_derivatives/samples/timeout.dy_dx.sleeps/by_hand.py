import time


def dy_dx(x):
    time.sleep(10_000)
    return 2 * x


def partials(x, b):
    return 2 * x, 2 * b
