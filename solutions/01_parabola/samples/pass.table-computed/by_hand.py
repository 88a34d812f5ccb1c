def df(x):
    return 2 * x


def iteration_table():
    x = 2
    rows = []
    for n in range(1, 5):
        rows.append((n, x, df(x), x - 0.1 * df(x)))
        x = x - 0.1 * df(x)
    return rows
