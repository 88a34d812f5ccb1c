# %% run of h
def central_difference(f, x, h):
    rise = f(x + h) - f(x - h)
    return rise / h


# %% precedence
def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / 1 / h


# %% sum of both one-sided slopes
def central_difference(f, x, h):
    right = (f(x + h) - f(x)) / h
    left = (f(x) - f(x - h)) / h
    return right + left
