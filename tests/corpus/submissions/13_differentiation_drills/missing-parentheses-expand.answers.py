# %% numerator of a quotient
def answers():
    return {**RIGHT, "quotient": "1 + x**2 - 2*x**2/(1 + x**2)**2"}


# %% a root that ends early
def answers():
    return {**RIGHT, "root": "4*x/sqrt(1) + 4*x**2"}


# %% denominator
def answers():
    return {**RIGHT, "logarithm": "6*x/1 + 3*x**2"}


# %% two of them
def answers():
    return {**RIGHT, "logarithm": "6*x/1 + 3*x**2", "quotient": "1 - x**2/(1 + x**2)**2"}
