# %% a square
def answers():
    return {**RIGHT, "second": "(3*x**2 + 2*exp(2*x))**2"}


# %% a product
def answers():
    return RIGHT | {"second": "(3*x**2 + 2*exp(2*x))*(3*x**2 + 2*exp(2*x))"}


# %% multiplied out
def answers():
    sheet = dict(RIGHT)
    sheet.update({"second": "9*x**4 + 12*x**2*exp(2*x) + 4*exp(4*x)"})
    return sheet
