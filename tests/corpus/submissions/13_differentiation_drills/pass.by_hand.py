"""Right sheets in other forms; each answers everything."""


# %% stable forms
def answers():
    return {
        "power": "2*(6*x**3 - 1)",
        "product": "x*(x*cos(x) + 2*sin(x))",
        "quotient": "1/(1 + x**2) - 2*x**2/(1 + x**2)**2",
        "chain": "30*x*(1 + 3*x**2)*(1 + 3*x**2)*(1 + 3*x**2)*(1 + 3*x**2)",
        "exponential": "-(x + x)*exp(-(x*x))",
        "logarithm": "6*x/(3*x*x + 1)",
        "trigonometric": "-sin(2*x) - sin(2*x)",
        "sigmoid": "1/(2 + exp(x) + exp(-x))",
        "root": "2*x/sqrt(x**2 + 1/4)",
        "partial_x": "y*y*y*2*x + y",
        "partial_y": "x*(1 + 3*x*y**2)",
        "second": "4*exp(x)**2 + 6*x",
    }


# %% hyperbolic and shifted functions
def answers():
    return {
        "power": "12*x*x*x - 2",
        "product": "x**2*sin(x + pi/2) + 2*x*sin(x)",
        "quotient": "(1 - x)*(1 + x)/(x**4 + 2*x**2 + 1)",
        "chain": "6*x*5*(3*x**2 + 1)**4",
        "exponential": "-2*x*(cosh(x**2) - sinh(x**2))",
        "logarithm": "2*x/(x**2 + 1/3)",
        "trigonometric": "-2*2*sin(x)*cos(x)",
        "sigmoid": "(1 - tanh(x/2)**2)/4",
        "root": "8*x/(2*sqrt(1 + 4*x**2))",
        "partial_x": "2*x*y**3 + y*1",
        "partial_y": "x**2*3*y**2 + x",
        "second": "3*2*x + 2*2*exp(2*x)",
    }


# %% a dict filled step by step and letters of another alphabet
def answers():
    sheet = {}
    sheet["power"] = "12 × x³ − 2".replace("³", "^3")
    sheet["product"] = "2·x·sin(x) + x^2·cos(x)"
    sheet["quotient"] = "[(1 + x^2) − 2·x^2] ÷ (1 + x^2)^2"
    sheet["chain"] = "5·(3·x^2 + 1)^4·(6·x)"
    sheet["exponential"] = "−2·x·e^(−x^2)"
    sheet["logarithm"] = "(6·x) ÷ (1 + 3·x^2)"
    sheet["trigonometric"] = "−2·sin(2·x)"
    sheet["sigmoid"] = "e^(−x) ÷ (1 + e^(−x))^2"
    sheet["root"] = "4·x·(1 + 4·x^2)^(−1/2)"
    sheet["partial_x"] = "2·x·y^3 + y"
    sheet["partial_y"] = "3·x^2·y^2 + x"
    sheet["second"] = "6·x + 4·e^(2·x)"
    return sheet


# %% made by rules on strings
from collections import OrderedDict


def product(u, du, v, dv):
    return f"({du})*({v}) + ({u})*({dv})"


def quotient(u, du, v, dv):
    return f"(({du})*({v}) - ({u})*({dv})) / ({v})**2"


def answers(verbose=False):
    sigma = "1/(1 + exp(-x))"
    return OrderedDict(
        power="3*4*x**(4 - 1) - 2*x**0 + 0",
        product=product("x**2", "2*x**1", "sin(x)", "cos(x)"),
        quotient=quotient("x", "1", "1 + x**2", "2*x"),
        chain="5*(3*x**2 + 1)**(5 - 1)*(3*2*x)",
        exponential="exp(-x**2)*(-2*x)",
        logarithm="1/(1 + 3*x**2)*(3*2*x)",
        trigonometric="-sin(2*x)*2",
        sigmoid=f"({sigma})*(1 - ({sigma}))",
        root="1/2*(1 + 4*x**2)**(-1/2)*8*x",
        partial_x="2*x*y**3 + 1*y",
        partial_y="x**2*3*y**2 + x*1",
        second="6*x + 2*2*exp(2*x)",
    )
