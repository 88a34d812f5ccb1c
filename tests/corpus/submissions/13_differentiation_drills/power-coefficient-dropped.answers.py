# %% a polynomial
def answers():
    return {**RIGHT, "power": "3*x**3 - 2"}


# %% the outer power
def answers():
    return RIGHT | {"chain": "(3*x**2 + 1)**4 * 6*x"}


# %% both powers of the partials
def answers():
    sheet = dict(RIGHT)
    sheet.update({"partial_x": "x*y**3 + y", "partial_y": "x**2*y**2 + x"})
    return sheet


# %% in a product
def answers():
    return {
        question: {"product": "x*sin(x) + x^2*cos(x)"}.get(question, formula) for question, formula in RIGHT.items()
    }
