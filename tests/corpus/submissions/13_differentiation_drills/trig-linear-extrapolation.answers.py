# %% two in front
def answers():
    return {**RIGHT, "trigonometric": "-2*sin(x)"}


# %% two behind
def answers():
    return RIGHT | {"trigonometric": "-sin(x)*2"}


# %% a sum
def answers():
    sheet = dict(RIGHT)
    sheet.update({"trigonometric": "-sin(x) - sin(x)"})
    return sheet
