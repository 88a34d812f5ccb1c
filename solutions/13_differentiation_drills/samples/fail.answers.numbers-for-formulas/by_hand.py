def answers():
    x = 2.0
    return {"power": 12 * x**3 - 2, "second": 6 * x}
