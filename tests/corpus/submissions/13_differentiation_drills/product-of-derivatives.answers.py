# %% in order
def answers():
    return {**RIGHT, "product": "2*x*cos(x)"}


# %% cosine first
def answers():
    return RIGHT | {"product": "cos(x)*(2*x)"}


# %% as a sum
def answers():
    sheet = dict(RIGHT)
    sheet.update({"product": "x*cos(x) + x*cos(x)"})
    return sheet
