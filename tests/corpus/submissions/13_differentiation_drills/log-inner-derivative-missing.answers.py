# %% one over
def answers():
    return {**RIGHT, "logarithm": "1/(1 + 3*x**2)"}


# %% a power
def answers():
    return RIGHT | {"logarithm": "(3*x^2 + 1)^-1"}


# %% in square brackets
def answers():
    sheet = dict(RIGHT)
    sheet.update({"logarithm": "1/[1 + 3*x*x]"})
    return sheet
