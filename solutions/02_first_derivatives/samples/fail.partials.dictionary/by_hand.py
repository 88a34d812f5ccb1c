def partials(x, b):
    return {"dx": 2 * x, "db": 2 * b}
