# %% a power
def answers():
    return {**RIGHT, "chain": "5*x**4*6*x"}


# %% a logarithm
def answers():
    return RIGHT | {"logarithm": "1/x*6*x"}


# %% a root
def answers():
    sheet = dict(RIGHT)
    sheet.update({"root": "8*x/(2*sqrt(x))"})
    return sheet


# %% a bell
def answers():
    return {question: {"exponential": "exp(x)*(-2*x)"}.get(question, formula) for question, formula in RIGHT.items()}
