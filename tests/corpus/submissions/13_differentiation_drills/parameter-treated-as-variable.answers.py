# %% a lone number
def answers():
    return {**RIGHT, "power": "12*x**3 - 2 + 1"}


# %% summed up
def answers():
    return RIGHT | {"power": "12*x^3 - 1"}


# %% inside a root
def answers():
    sheet = dict(RIGHT)
    sheet.update({"root": "(8*x + 1)/(2*sqrt(1 + 4*x**2))"})
    return sheet
