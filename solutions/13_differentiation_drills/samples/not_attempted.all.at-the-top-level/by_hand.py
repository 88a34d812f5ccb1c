answers = {"power": "12*x**3 - 2"}
