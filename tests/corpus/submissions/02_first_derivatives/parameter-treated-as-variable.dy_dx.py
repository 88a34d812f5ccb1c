# %% one for the ten
def dy_dx(x):
    return 2 * x + 1


# %% term by term
def dy_dx(x):
    terms = {2: 1, 1: 10}
    return sum(power * x ** (power - 1) if power > 1 else 1 for power in terms)


# %% with an exponent of one
def dy_dx(x):
    a = 10
    return 2 * x ** (2 - 1) + 1 * a ** (1 - 1)
