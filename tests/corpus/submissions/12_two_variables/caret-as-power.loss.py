# %% everywhere
def loss(x, y):
    return (x ^ 2 + y - 11) ^ 2 + (x + y ^ 2 - 7) ^ 2


# %% inside only
def loss(x, y):
    u = x ^ 2 + y - 11
    v = x + y ^ 2 - 7
    return u * u + v * v


# %% lambda
square = lambda t: t ^ 2


def loss(x, y):
    return square(square(x) + y - 11) + square(x + square(y) - 7)
