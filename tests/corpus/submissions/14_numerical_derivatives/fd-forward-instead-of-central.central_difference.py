# %% one side
def central_difference(f, x, h):
    return (f(x + h) - f(x)) / h


# %% helper
def quotient(f, a, b):
    return (f(b) - f(a)) / (b - a)


def central_difference(f, x, h):
    return quotient(f, x, x + h)
