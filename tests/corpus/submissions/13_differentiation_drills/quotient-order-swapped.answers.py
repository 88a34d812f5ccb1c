# %% simplified
def answers():
    return {**RIGHT, "quotient": "(x**2 - 1)/(1 + x**2)**2"}


# %% as it stands
def answers():
    return RIGHT | {"quotient": "(x*2*x - 1*(1 + x**2))/(1 + x**2)**2"}


# %% two fractions
def answers():
    sheet = dict(RIGHT)
    sheet.update({"quotient": "2*x^2/(1 + x^2)^2 - 1/(1 + x^2)"})
    return sheet
