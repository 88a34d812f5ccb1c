"""Right answers by hand."""

# %% differences in other words
import numpy as np


def forward_difference(f, x, h):
    return np.diff([f(x), f(x + h)]) / h


def central_difference(f, x, h):
    return np.array([[0.5 / h * (f(x + h) - f(x - h))]])


# %% mean of both sides
def forward_difference(f, x, h):
    left, right = f(x), f(x + h)
    return (right - left) / h


def central_difference(f, x, h):
    ahead, behind = (f(x + h) - f(x)) / h, (f(x) - f(x - h)) / h
    return (ahead + behind) / 2


# %% run that a float holds
def forward_difference(f, x, h):
    ahead = x + h
    return (f(ahead) - f(x)) / (ahead - x)


def central_difference(f, x, h):
    behind, ahead = x - h, x + h
    return (f(ahead) - f(behind)) / (ahead - behind)


# %% step from the machine
import sys


def best_step(f, x):
    return sys.float_info.epsilon ** (1 / 3) * max(1.0, abs(x))


# %% step by trying
import numpy as np


def best_step(f, x):
    """Where neighbouring differences agree best."""
    steps = [max(1.0, abs(x)) * 2.0**-k for k in range(5, 19)]
    found = [(f(x + h) - f(x - h)) / (2 * h) for h in steps]
    off = np.abs(np.diff(found))
    k = int(np.argmin(off[:-1] + off[1:]))
    return steps[k + 1]


# %% one step in an array
import numpy as np


def best_step(f, x):
    return np.array([[np.cbrt(np.finfo(float).eps) * (1 + abs(x))]])


# %% five points
import numpy as np


def gradient_check(f, df, x):
    h = 1e-3
    claimed = np.asarray(df(x))
    for i in range(x.size):
        e = np.zeros(x.size)
        e[i] = h
        slope = (8 * (f(x + e) - f(x - e)) - (f(x + 2 * e) - f(x - 2 * e))) / (12 * h)
        if abs(slope - claimed[i]) > 1e-6 * (1 + abs(slope)):
            return False
    return True


# %% richardson
import numpy as np


def central(f, x, i, h):
    right, left = x.copy(), x.copy()
    right[i] += h
    left[i] -= h
    return (f(right) - f(left)) / (2 * h)


def gradient_check(f, df, x, tol=1e-5):
    numeric = [(4 * central(f, x, i, 5e-4) - central(f, x, i, 1e-3)) / 3 for i in range(len(x))]
    return np.allclose(numeric, df(x), rtol=tol, atol=tol)


# %% one sided differences
import numpy as np


def gradient_check(f, df, x):
    h = 1e-7
    base = f(x)
    numeric = np.array([(f(x + h * e) - base) / h for e in np.eye(len(x))])
    return bool(np.linalg.norm(numeric - df(x)) <= 1e-4 * (1 + np.linalg.norm(numeric)))


# %% relative to both with a floor
import math


def gradient_check(f, df, x):
    worst = 0.0
    for i in range(len(x)):
        kept = float(x[i])
        x[i] = kept + 1e-5
        above = f(x)
        x[i] = kept - 1e-5
        below = f(x)
        x[i] = kept
        numeric, claimed = (above - below) / 2e-5, float(df(x)[i])
        worst = max(worst, abs(numeric - claimed) / max(1e-3, abs(numeric), abs(claimed)))
    print("largest relative difference", worst)
    return worst < 1e-4 and not math.isnan(worst)


# %% angle and length
import numpy as np


def gradient_check(f, df, x):
    numeric = np.array([(f(x + 1e-5 * e) - f(x - 1e-5 * e)) / 2e-5 for e in np.eye(len(x))])
    off = np.linalg.norm(numeric - df(x)) / (np.linalg.norm(numeric) + np.linalg.norm(df(x)) + 1e-4)
    return np.bool_(off < 1e-4)


# %% tolerance of numpy's tests
import numpy as np


def gradient_check(f, df, x):
    numeric = np.array([(f(x + 1e-6 * e) - f(x - 1e-6 * e)) / 2e-6 for e in np.eye(x.size)])
    try:
        np.testing.assert_allclose(df(x), numeric, rtol=1e-4, atol=1e-6)
    except AssertionError:
        return False
    return True
