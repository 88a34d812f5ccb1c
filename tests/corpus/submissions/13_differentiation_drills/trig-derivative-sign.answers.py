# %% cosine
def answers():
    return {**RIGHT, "trigonometric": "2*sin(2*x)"}


# %% sine in a product
def answers():
    return RIGHT | {"product": "2*x*sin(x) - x**2*cos(x)"}


# %% both
def answers():
    sheet = dict(RIGHT)
    sheet.update({"trigonometric": "sin(2*x)*2", "product": "sin(x)*2*x - cos(x)*x^2"})
    return sheet
