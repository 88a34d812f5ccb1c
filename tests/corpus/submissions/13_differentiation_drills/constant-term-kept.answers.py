# %% a polynomial
def answers():
    return {**RIGHT, "power": "12*x**3 - 2 + 5"}


# %% in the inner derivative
def answers():
    return RIGHT | {"chain": "5*(3*x**2 + 1)**4*(6*x + 1)"}


# %% under a logarithm
def answers():
    sheet = dict(RIGHT)
    sheet.update({"logarithm": "(1 + 6*x)/(1 + 3*x**2)"})
    return sheet
