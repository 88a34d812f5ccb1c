# %% a polynomial
def answers():
    return {**RIGHT, "power": "12*x**4 - 2"}


# %% the outer power
def answers():
    return RIGHT | {"chain": "5*(3*x**2 + 1)**5 * (6*x)"}


# %% in y
def answers():
    sheet = dict(RIGHT)
    sheet.update({"partial_y": "3*x**2*y**3 + x"})
    return sheet
