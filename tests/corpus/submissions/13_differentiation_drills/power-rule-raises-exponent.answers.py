# %% a polynomial
def answers():
    return {**RIGHT, "power": "12*x**5 - 2"}


# %% in x
def answers():
    return RIGHT | {"partial_x": "2*x^3*y^3 + y"}


# %% in a product
def answers():
    sheet = dict(RIGHT)
    sheet.update({"product": "2*x**3*sin(x) + x**2*cos(x)"})
    return sheet
