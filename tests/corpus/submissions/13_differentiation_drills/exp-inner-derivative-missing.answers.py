# %% a bell
def answers():
    return {**RIGHT, "exponential": "exp(-x**2)"}


# %% as a fraction
def answers():
    return RIGHT | {"exponential": "1/exp(x*x)"}


# %% at the second differentiation
def answers():
    sheet = dict(RIGHT)
    sheet.update({"second": "6*x + 2*exp(2*x)"})
    return sheet


# %% from the first on
def answers():
    return {question: {"second": "6*x + exp(2*x)"}.get(question, formula) for question, formula in RIGHT.items()}
