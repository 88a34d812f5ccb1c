# %% slope above the loop
def iteration_table():
    x = 2.0
    slope = 2 * x
    rows = []
    for n in range(1, 5):
        rows.append((n, x, slope, x - 0.1 * slope))
        x -= 0.1 * slope
    return rows
