def iteration_table():
    x = 2.0
    rows = []
    for n in range(4):
        rows.append((n, x, 2 * x, x - 0.1 * 2 * x))
        x = x - 0.1 * 2 * x
    return rows
