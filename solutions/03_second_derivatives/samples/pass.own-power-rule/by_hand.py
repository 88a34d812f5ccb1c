TERMS = {4: 1, 2: -3, 1: 1}  # exponent: coefficient


def differentiate(terms):
    return {power - 1: power * factor for power, factor in terms.items() if power > 0}


def evaluate(terms, x):
    return sum(factor * x**power for power, factor in terms.items())


def g_first(x):
    return evaluate(differentiate(TERMS), x)


def g_second(x):
    return evaluate(differentiate(differentiate(TERMS)), x)


def g_third(x):
    return evaluate(differentiate(differentiate(differentiate(TERMS))), x)
