# %% one after the other, without their questions
def answers():
    sheet = ["12*x**3 - 2", "2*x*sin(x) + x**2*cos(x)", "(1 - x**2)/(1 + x**2)**2"]
    sheet.append("30*x*(3*x**2 + 1)**4")
    return sheet


# %% only the formulas of a dict
def answers():
    given = {"polynomial": "12*x**3 - 2", "power": "30*x*(3*x**2 + 1)**4"}
    return tuple(given.values())


# %% pairs of question and formula
def answers():
    return [("polynomial", "12*x**3 - 2"), ("product", "2*x*sin(x) + x**2*cos(x)")]
