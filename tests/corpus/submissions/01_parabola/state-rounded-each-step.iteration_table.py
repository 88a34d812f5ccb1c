# %% one decimal
def iteration_table():
    x, rows = 2.0, []
    for n in (1, 2, 3, 4):
        slope = round(2 * x, 1)
        after = round(x - 0.1 * slope, 1)
        rows.append((n, x, slope, after))
        x = after
    return rows


# %% formatted and read again
def iteration_table():
    rows = [[1, 2.0, 4.0, 1.6]]
    for n in range(2, 5):
        x = rows[-1][3]
        rows.append([n, x, 2 * x, float("%.1f" % (x * 0.8))])
    return rows
