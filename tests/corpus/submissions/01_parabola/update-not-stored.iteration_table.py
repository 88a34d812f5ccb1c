# %% x stays what it is
def iteration_table():
    x = 2.0
    return [(n, x, 2 * x, x - 0.1 * 2 * x) for n in range(1, 5)]
