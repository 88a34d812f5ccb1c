# %% relative to the claimed gradient
import numpy as np


def gradient_check(f, df, x):
    h, claimed = 1e-5, df(x)
    numeric = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)])
    with np.errstate(all="ignore"):
        return bool(np.linalg.norm(numeric - claimed) / np.linalg.norm(claimed) <= 1e-5)


# %% quotient of norms
import numpy as np


def gradient_check(f, df, x):
    claimed, numeric = df(x), np.zeros(len(x))
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = 1e-5
        numeric[i] = (f(x + e) - f(x - e)) / 2e-5
    size = np.linalg.norm(claimed) + np.linalg.norm(numeric)
    with np.errstate(all="ignore"):
        return bool(np.linalg.norm(claimed - numeric) / size < 1e-6)
