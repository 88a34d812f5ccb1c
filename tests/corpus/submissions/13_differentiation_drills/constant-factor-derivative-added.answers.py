# %% both terms
def answers():
    return {**RIGHT, "power": "12*x**3 + x**4 - (2 + x)"}


# %% the first term
def answers():
    return RIGHT | {"power": "3*4*x**3 + x**4 - 2"}


# %% the second term
def answers():
    sheet = dict(RIGHT)
    sheet.update({"power": "12*x**3 - 2 - x"})
    return sheet
