def df(x):
    return complex(2 * x, 0)
