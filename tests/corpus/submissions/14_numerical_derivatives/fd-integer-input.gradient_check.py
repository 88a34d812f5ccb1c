# %% quotients kept as whole numbers
import numpy as np


def gradient_check(f, df, x):
    found = np.zeros(x.shape, dtype=int)
    for i in range(x.size):
        there, back = x.copy(), x.copy()
        there[i] += 1e-4
        back[i] -= 1e-4
        found[i] = (f(there) - f(back)) / 2e-4
    claim = df(x)
    size = np.abs(claim).max() + np.abs(found).max()
    return bool(np.abs(found - claim).max() <= 1e-4 * size + 1e-9 * (1 + abs(f(x))))


# %% the point kept in whole numbers
import numpy as np


def gradient_check(f, df, x):
    place = np.array(x, dtype=int)
    claim, h, found = df(x), 1e-5, []
    for i in range(len(place)):
        e = np.zeros(len(place))
        e[i] = h
        found.append((f(place + e) - f(place - e)) / (2 * h))
    found = np.array(found)
    return bool(np.linalg.norm(found - claim) <= 1e-5 * np.linalg.norm(claim) + 1e-9 * (1 + abs(f(x))))


# %% steps that an array of whole numbers swallows
import numpy as np


def gradient_check(f, df, x):
    place, claim, h, found = x.astype(int), df(x), 1e-5, []
    for i in range(len(place)):
        place[i] += h
        up = f(place)
        place[i] -= h
        found.append((up - f(place)) / h)
    return bool(np.allclose(found, claim, rtol=1e-4, atol=1e-9 + 1e-7 * abs(f(x))))
