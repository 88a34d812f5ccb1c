# %% a fraction
def answers():
    return {**RIGHT, "root": "8*x/sqrt(1 + 4*x**2)"}


# %% a power of minus one half
def answers():
    return RIGHT | {"root": "(1 + 4*x**2)**(-1/2) * 8*x"}


# %% root of the slope
def answers():
    sheet = dict(RIGHT)
    sheet.update({"root": "sqrt(8*x)"})
    return sheet
