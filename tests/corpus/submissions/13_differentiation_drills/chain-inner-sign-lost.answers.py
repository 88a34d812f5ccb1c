# %% a bell
def answers():
    return {**RIGHT, "exponential": "2*x*exp(-x**2)"}


# %% as a fraction
def answers():
    return RIGHT | {"exponential": "2*x/exp(x**2)"}


# %% exponential in front
def answers():
    sheet = dict(RIGHT)
    sheet.update({"exponential": "exp(-(x^2))*2*x"})
    return sheet
