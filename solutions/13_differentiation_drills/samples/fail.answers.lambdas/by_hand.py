import math


def answers():
    return {"power": lambda x: 12 * x**3 - 2, "exponential": lambda x: -2 * x * math.exp(-(x**2))}
