# %% raised digits
def answers():
    return {**RIGHT, "power": "12·x³ − 2"}


# %% a dash
def answers():
    return {**RIGHT, "power": "12*x**3 – 2"}


# %% a root sign
def answers():
    return {**RIGHT, "root": "4*x/√(1 + 4*x**2)"}
