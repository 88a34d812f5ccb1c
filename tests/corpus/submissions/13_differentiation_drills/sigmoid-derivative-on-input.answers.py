# %% a product
def answers():
    return {**RIGHT, "sigmoid": "x*(1 - x)"}


# %% multiplied out
def answers():
    return RIGHT | {"sigmoid": "x - x**2"}


# %% turned round
def answers():
    sheet = dict(RIGHT)
    sheet.update({"sigmoid": "(1 - x)*x"})
    return sheet
