# %% mean of an array
import numpy as np


def sse(x, y, a, b):
    return np.mean((y - a - b * x) ** 2)


# %% sum in a loop, divided at the end
def sse(x, y, a, b):
    total = 0
    for i in range(len(x)):
        total += (y[i] - (a + b * x[i])) ** 2
    return total / len(x)
