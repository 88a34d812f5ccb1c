# %% the point first
def central_difference(x, f, h):
    return (f(x + h) - f(x - h)) / (2 * h)


# %% no step
def central_difference(f, x):
    h = 1e-5
    return (f(x + h) - f(x - h)) / (2 * h)
