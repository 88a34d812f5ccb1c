def answers():
    return {"power": 12 * x**3 - 2}
