def df(x):
    return f"{2 * x}"
