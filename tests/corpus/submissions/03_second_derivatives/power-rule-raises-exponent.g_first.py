# %% one up instead of down
def g_first(x):
    return 4 * x**5 - 3 * 2 * x**3 + 1


# %% by coefficients
def g_first(x):
    return sum(c * n * x ** (n + 1 if n > 1 else 0) for n, c in ((4, 1), (2, -3), (1, 1)))
