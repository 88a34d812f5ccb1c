# %% minus two steps and no plus
import numpy as np


def gradient_check(f, df, x):
    h, claimed = 1e-2, df(x)
    x = x.copy()
    numeric = np.zeros_like(x)
    for i in range(x.size):
        x[i] += h
        up = f(x)
        x[i] -= 2 * h
        numeric[i] = (up - f(x)) / (2 * h)
    return bool(np.linalg.norm(numeric - claimed) < 1e-3 * (1 + np.linalg.norm(claimed)))


# %% lists
def gradient_check(f, df, x):
    h, point = 1e-3, list(x)
    for i, claimed in enumerate(df(x)):
        point[i] = x[i] - h
        low = f(point)
        point[i] = x[i] + h
        if abs((f(point) - low) / (2 * h) - claimed) > 1e-4 * (1 + abs(claimed)):
            return False
    return True


# %% forward, never put back
import numpy as np


def gradient_check(f, df, x):
    h, slopes = 1e-4, []
    claimed, moved = df(x), np.array(x)
    for i in range(len(moved)):
        before = f(moved)
        moved[i] += h
        slopes.append((f(moved) - before) / h)
    return bool(np.allclose(slopes, claimed, rtol=1e-5, atol=1e-5))
