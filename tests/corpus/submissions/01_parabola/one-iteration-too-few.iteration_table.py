# %% range that ends a row early
def iteration_table():
    table, here = [], 2.0
    for n in range(1, 4):
        slope = 2 * here
        there = here - 0.1 * slope
        table.append([n, here, slope, there])
        here = there
    return table


# %% written out and rounded
def iteration_table():
    return [(1, "2", "4", "1.6"), (2, "1.6", "3.2", "1.28"), (3, "1.28", "2.56", "1.024")]


# %% filled array
import numpy as np


def iteration_table():
    rows = np.zeros((3, 4))
    x = 2.0
    for k, row in enumerate(rows):
        row[:] = k + 1, x, 2 * x, 0.8 * x
        x = row[3]
    return rows
