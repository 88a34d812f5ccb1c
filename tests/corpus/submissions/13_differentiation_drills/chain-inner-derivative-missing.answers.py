# %% a power
def answers():
    return {**RIGHT, "chain": "5*(3*x**2 + 1)**4"}


# %% a root
def answers():
    return RIGHT | {"root": "1/(2*sqrt(1 + 4*x**2))"}


# %% an angle
def answers():
    sheet = dict(RIGHT)
    sheet.update({"trigonometric": "-sin(2*x)"})
    return sheet


# %% everywhere
def answers():
    return {
        question: {
            "chain": "5*(1 + 3*x^2)^4",
            "exponential": "exp(-x^2)",
            "logarithm": "1/(1 + 3*x^2)",
            "root": "0.5*(1 + 4*x^2)^(-0.5)",
        }.get(question, formula)
        for question, formula in RIGHT.items()
    }
