# %% a fraction
def answers():
    return {**RIGHT, "quotient": "1/(2*x)"}


# %% a decimal
def answers():
    return RIGHT | {"quotient": "0.5/x"}


# %% a power
def answers():
    sheet = dict(RIGHT)
    sheet.update({"quotient": "(2*x)**(-1)"})
    return sheet
