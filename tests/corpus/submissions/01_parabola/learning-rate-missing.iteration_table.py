# %% whole slope subtracted
def iteration_table():
    rows = []
    x = 2.0
    for n in range(4):
        rows.append((n + 1, x, 2 * x, x - 2 * x))
        x = x - 2 * x
    return rows
