# %% in x
def answers():
    return {**RIGHT, "partial_x": "2*x*y**3 + 3*x**2*y**2 + y + x"}


# %% in y
def answers():
    return RIGHT | {"partial_y": "x^2*3*y^2 + 2*x*y^3 + x + y"}


# %% in both
def answers():
    sheet = dict(RIGHT)
    sheet.update({"partial_x": "2*x*y**3 + x**2*3*y**2 + x + y", "partial_y": "2*x*y**3 + x**2*3*y**2 + x + y"})
    return sheet
