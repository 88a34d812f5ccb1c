# %% number before a letter
def df(x):
    return 2x


# %% number before a bracket
def df(x):
    return 2(x)


# %% bracket before a bracket
def df(x):
    return (1 + 1)(x)


# %% argument before a bracket
def df(x):
    return x(1 + 1)


# %% space instead of a star
def df(x):
    slope = 2 x
    return slope
