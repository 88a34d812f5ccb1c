def answers():
    return {
        "power": "12*x**3 - 2",
        "product": "2*x*sin(x) + x**2*cos(x)",
        "quotient": "(1 - x**2) / (1 + x**2)**2",
        "chain": "30*x*(9*x**4 + 6*x**2 + 1)**2",
        "exponential": "-2*x/exp(x**2)",
        "logarithm": "1/(1/(6*x) + x/2)",
        "trigonometric": "-4*sin(x)*cos(x)",
        "sigmoid": "(1/(1 + exp(-x)))*(1 - 1/(1 + exp(-x)))",
        "root": "4*x / sqrt(1 + 4*x**2)",
        "partial_x": "y*(1 + 2*x*y**2)",
        "partial_y": "3*x**2*y**2 + x",
        "second": "6*x + 4*exp(2*x)",
    }
