# %% both
def answers():
    return {**RIGHT, "partial_x": "3*x**2*y**2 + x", "partial_y": "2*x*y**3 + y"}


# %% one in the other's place
def answers():
    return RIGHT | {"partial_x": "3*x^2*y^2 + x"}


# %% the other one
def answers():
    sheet = dict(RIGHT)
    sheet.update({"partial_y": "y*(2*x*y**2 + 1)"})
    return sheet
