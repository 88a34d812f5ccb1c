# %% no brackets above
def central_difference(f, x, h):
    right, left = f(x + h), f(x - h)
    return right - left / (2 * h)


# %% no brackets below
def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / 2 * h


# %% none at all
def central_difference(f, x, h):
    return f(x + h) - f(x - h) / 2 * h
