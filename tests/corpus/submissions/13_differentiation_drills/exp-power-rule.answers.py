# %% a bell
def answers():
    return {**RIGHT, "exponential": "-x**2*exp(-x**2 - 1)"}


# %% with the inside's slope
def answers():
    return RIGHT | {"exponential": "(-x**2)*exp(-x**2 - 1)*(-2*x)"}


# %% at the second differentiation
def answers():
    sheet = dict(RIGHT)
    sheet.update({"second": "6*x + 2*(2*x)*exp(2*x - 1)"})
    return sheet
