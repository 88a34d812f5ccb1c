# %% simplified
def answers():
    return {**RIGHT, "quotient": "(1 - x**2)/(1 + x**2)"}


# %% as it stands
def answers():
    return RIGHT | {"quotient": "(1*(1 + x**2) - x*2*x)/(1 + x**2)"}


# %% a sigmoid
def answers():
    sheet = dict(RIGHT)
    sheet.update({"sigmoid": "exp(-x)/(1 + exp(-x))"})
    return sheet


# %% no denominator
def answers():
    return {question: {"quotient": "1 - x**2"}.get(question, formula) for question, formula in RIGHT.items()}
