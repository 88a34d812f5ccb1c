# %% a bell
def answers():
    return {**RIGHT, "exponential": "exp(-x**2)*(-x**2)"}


# %% an angle
def answers():
    return RIGHT | {"trigonometric": "-sin(2*x)*2*x"}


# %% a root
def answers():
    sheet = dict(RIGHT)
    sheet.update({"root": "(1 + 4*x**2)/(2*sqrt(1 + 4*x**2))"})
    return sheet
