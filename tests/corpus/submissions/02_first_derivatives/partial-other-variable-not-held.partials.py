# %% in the first
def partials(x, b):
    return 2 * x + 2 * b, 2 * b


# %% in both
def partials(x, b):
    total = 2 * x + 2 * b
    return total, total
