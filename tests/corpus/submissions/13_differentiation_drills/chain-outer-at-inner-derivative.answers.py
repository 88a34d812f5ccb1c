# %% a power
def answers():
    return {**RIGHT, "chain": "5*(6*x)**4"}


# %% a logarithm
def answers():
    return RIGHT | {"logarithm": "1/(6*x)"}


# %% a bell
def answers():
    sheet = dict(RIGHT)
    sheet.update({"exponential": "exp(-2*x)"})
    return sheet


# %% an angle
def answers():
    return {question: {"trigonometric": "-sin(2)"}.get(question, formula) for question, formula in RIGHT.items()}
