# %% every step from where it began
START, RATE = 2.0, 0.1


def df(x):
    return x + x


def iteration_table():
    x, lines = START, []
    while len(lines) < 4:
        lines.append([len(lines) + 1, x, df(x), START - RATE * df(x)])
        x = lines[-1][3]
    return lines


# %% rounded to three digits
def iteration_table():
    rows, x = [], 2.0
    for n in range(1, 5):
        new = 2.0 - 0.1 * (2 * x)
        rows.append((n, f"{x:.3f}", f"{2 * x:.3f}", f"{new:.3f}"))
        x = new
    return rows
