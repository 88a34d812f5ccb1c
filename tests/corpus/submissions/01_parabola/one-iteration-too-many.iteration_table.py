# %% counted from zero to four
def iteration_table():
    x, rows = 2.0, []
    for k in range(5):
        rows.append((k + 1, x, 2 * x, x - 0.1 * 2 * x))
        x = rows[-1][-1]
    return rows


# %% stops one row late
def iteration_table():
    rows = [(1, 2.0, 4.0, 1.6)]
    while rows[-1][0] <= 4:
        n, _, _, x = rows[-1]
        rows.append((n + 1, x, x + x, x - 0.2 * x))
    return rows
