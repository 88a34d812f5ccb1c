# %% the square
def df(x):
    return x**2


# %% f called
def f(x):
    return x * x


def df(x):
    return f(x)
