# %% a polynomial
def answers():
    return {**RIGHT, "power": "3*x**5/5 - x**2 + 5*x"}


# %% an angle
def answers():
    return RIGHT | {"trigonometric": "sin(2*x)/2"}


# %% one variable
def answers():
    sheet = dict(RIGHT)
    sheet.update({"partial_x": "x**3*y**3/3 + x**2*y/2"})
    return sheet
