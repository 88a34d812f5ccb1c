RIGHT = {
    "power": "12*x**3 - 2",
    "product": "2*x*sin(x) + x**2*cos(x)",
    "quotient": "(1 - x**2)/(1 + x**2)**2",
    "chain": "30*x*(3*x**2 + 1)**4",
    "exponential": "-2*x*exp(-x**2)",
    "logarithm": "6*x/(1 + 3*x**2)",
    "trigonometric": "-2*sin(2*x)",
    "sigmoid": "exp(-x)/(1 + exp(-x))**2",
    "root": "4*x/sqrt(1 + 4*x**2)",
    "partial_x": "2*x*y**3 + y",
    "partial_y": "3*x**2*y**2 + x",
    "second": "6*x + 4*exp(2*x)",
}


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
