# %% a factor before a power
def answers():
    return {**RIGHT, "power": "12x^3 - 2"}


# %% before a bracket
def answers():
    return {**RIGHT, "chain": "30x(3x**2 + 1)**4"}
