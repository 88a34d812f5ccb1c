# %% minus of typesetting
def df(x):
    return 3*x − x


# %% curly quotes in a print
def df(x):
    print(“slope”, 2 * x)
    return 2 * x


# %% raised two and a middle dot
def f(x):
    return x²


def df(x):
    return 2·x
