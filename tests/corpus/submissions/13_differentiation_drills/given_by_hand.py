# The right sheet, of which each mistaken one changes an answer or a few.
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


