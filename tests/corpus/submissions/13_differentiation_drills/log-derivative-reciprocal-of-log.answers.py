# %% bare
def answers():
    return {**RIGHT, "logarithm": "1/log(1 + 3*x**2)"}


# %% with the inside's slope
def answers():
    return RIGHT | {"logarithm": "6*x/ln(1 + 3*x**2)"}


# %% a power
def answers():
    sheet = dict(RIGHT)
    sheet.update({"logarithm": "ln(1 + 3*x^2)^(-1)"})
    return sheet
