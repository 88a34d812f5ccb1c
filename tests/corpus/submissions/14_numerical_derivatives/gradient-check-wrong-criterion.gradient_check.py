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


# %% largest difference below a millionth
import numpy as np


def gradient_check(f, df, x):
    worst, claimed = 0.0, df(x)
    for i in range(x.size):
        up, down = x.copy(), x.copy()
        up[i] += 1e-5
        down[i] -= 1e-5
        worst = max(worst, abs((f(up) - f(down)) / 2e-5 - claimed[i]))
    return bool(worst < 1e-6)


# %% each below a fixed bound
import numpy as np


def gradient_check(f, df, x):
    rows = 1e-5 * np.identity(len(x))
    slopes = [(f(x + row) - f(x - row)) / 2e-5 for row in rows]
    return all(abs(slope - part) < 1e-4 for slope, part in zip(slopes, df(x)))


# %% fixed bound for the length of the difference
import math


def gradient_check(f, df, x):
    h, squares = 1e-4, 0.0
    for i, part in enumerate(df(x)):
        there, back = x.copy(), x.copy()
        there[i], back[i] = x[i] + h, x[i] - h
        squares += ((f(there) - f(back)) / (2 * h) - part) ** 2
    return math.sqrt(squares) < 1e-3


# %% the same to three decimals
import numpy as np


def gradient_check(f, df, x):
    numeric = [(f(x + 1e-5 * e) - f(x - 1e-5 * e)) / 2e-5 for e in np.eye(x.size)]
    return [round(float(a), 3) for a in df(x)] == [round(float(b), 3) for b in numeric]


# %% sorted before they are compared
import numpy as np


def gradient_check(f, df, x):
    numeric = [(f(x + 1e-5 * e) - f(x - 1e-5 * e)) / 2e-5 for e in np.eye(x.size)]
    return bool(np.allclose(sorted(df(x)), sorted(numeric), rtol=1e-5, atol=1e-7))


# %% sum of the differences, signs and all
import numpy as np


def gradient_check(f, df, x):
    claimed = df(x)
    numeric = np.array([(f(x + 1e-5 * e) - f(x - 1e-5 * e)) / 2e-5 for e in np.eye(x.size)])
    return bool(abs(sum(claimed - numeric)) <= 1e-5 * (abs(claimed).sum() + abs(numeric).sum() + abs(f(x)) + 1e-4))


# %% only the lengths
import numpy as np


def gradient_check(f, df, x):
    numeric = np.array([(f(x + 1e-5 * e) - f(x - 1e-5 * e)) / 2e-5 for e in np.eye(x.size)])
    mine, theirs = np.linalg.norm(numeric), np.linalg.norm(df(x))
    return bool(abs(mine - theirs) < 1e-6 * (mine + theirs + abs(f(x)) + 1e-3))


# %% a third may be off
import numpy as np


def gradient_check(f, df, x):
    claimed = np.asarray(df(x))
    numeric = np.array([(f(x + 1e-5 * e) - f(x - 1e-5 * e)) / 2e-5 for e in np.eye(x.size)])
    allowed = 0.3 * (np.linalg.norm(claimed) + np.linalg.norm(numeric)) + 1e-6
    return bool(np.linalg.norm(claimed - numeric) <= allowed)


# %% a step of ten billionths of one
import numpy as np


def gradient_check(f, df, x):
    numeric = np.array([(f(x + 1e-10 * e) - f(x - 1e-10 * e)) / 2e-10 for e in np.eye(x.size)])
    return bool((np.abs(numeric - df(x)) < 1e-6).all())


# %% the other way round
import numpy as np


def gradient_check(f, df, x):
    claim, h = df(x), 1e-5
    slopes = [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)]
    return bool(np.linalg.norm(slopes - claim) > 1e-4 * np.linalg.norm(claim) + 1e-9 * (1 + abs(f(x))))
