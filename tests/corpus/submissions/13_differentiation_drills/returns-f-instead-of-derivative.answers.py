# %% a polynomial
def answers():
    return {**RIGHT, "power": "3*x**4 - 2*x + 5"}


# %% a root
def answers():
    return RIGHT | {"root": "sqrt(1 + 4*x**2)"}


# %% several
def answers():
    sheet = dict(RIGHT)
    sheet.update({"quotient": "x/(1 + x**2)", "sigmoid": "1/(1 + exp(-x))", "product": "x**2*sin(x)"})
    return sheet
