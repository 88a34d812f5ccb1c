# %% first factor
def answers():
    return {**RIGHT, "product": "2*x*sin(x)"}


# %% second factor
def answers():
    return RIGHT | {"product": "x**2*cos(x)"}


# %% second factor in front
def answers():
    sheet = dict(RIGHT)
    sheet.update({"product": "cos(x)*x*x"})
    return sheet
