def answers():
    formulas = ["x"]
    while True:
        formulas += [f"({a})*({a})" for a in formulas]
