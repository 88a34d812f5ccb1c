# %% everything in single precision
import numpy as np


def gradient_check(f, df, x):
    place, h = np.array(x, dtype="float32"), np.float32(1e-4)
    claim, slopes = df(x), []
    for i in range(len(place)):
        there, back = place.copy(), place.copy()
        there[i] += h
        back[i] -= h
        slopes.append((f(there) - f(back)) / (2 * h))
    return bool(np.abs(slopes - claim).max() <= 1e-5 * np.abs(claim).max() + 1e-9 * (1 + abs(f(x))))
