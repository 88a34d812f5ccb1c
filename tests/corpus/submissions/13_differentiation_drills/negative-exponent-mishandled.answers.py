# %% one over the slope of the denominator
def answers():
    return {**RIGHT, "sigmoid": "1/(-exp(-x))"}


# %% the same as one power
def answers():
    return RIGHT | {"sigmoid": "-exp(x)"}


# %% a product with a power of minus one
def answers():
    sheet = dict(RIGHT)
    sheet.update({"quotient": "(1 + x**2)**(-1) - x*2*x"})
    return sheet
