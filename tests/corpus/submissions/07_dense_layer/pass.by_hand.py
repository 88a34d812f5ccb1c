"""Right answers by hand."""

# %% least squares on columns
import numpy as np


def closed_form(x, y):
    return np.linalg.lstsq(np.hstack([x, np.ones_like(x)]), y, rcond=None)[0]


# %% bias first and turned round
import numpy as np


def closed_form(x, y):
    X = np.hstack([np.ones_like(x), x])
    bias, weight = np.linalg.solve(X.T @ X, X.T @ y)
    return weight, bias


# %% inverse
import numpy as np


def closed_form(x, y):
    X = np.concatenate([x, np.ones(x.shape)], axis=1)
    return (np.linalg.inv(X.T @ X) @ X.T @ y).T


# %% pseudo inverse
import numpy as np


def closed_form(x, y):
    return np.linalg.pinv(np.c_[x, np.ones(len(x))]) @ y


# %% sums of floats
import math


def closed_form(x, y):
    pairs = [(float(u[0]), float(v[0])) for u, v in zip(x, y)]
    n = len(pairs)
    mx, my = math.fsum(u for u, _ in pairs) / n, math.fsum(v for _, v in pairs) / n
    weight = math.fsum((u - mx) * (v - my) for u, v in pairs) / math.fsum((u - mx) ** 2 for u, _ in pairs)
    return weight, my - weight * mx


# %% covariance of flat arrays
import numpy as np


def closed_form(x, y):
    c = np.cov(x.ravel(), y.ravel())
    weight = c[0, 1] / c[0, 0]
    return np.array([[weight, float(y.mean() - weight * x.mean())]])


# %% minimum of half the mean square
import numpy as np


def closed_form(x, y):
    x, y = x.astype(np.float64), y.astype(np.float64)
    # half the mean of (w·x + b − y)² has the slopes A·(w, b) − c
    A = np.array([[np.mean(x * x), np.mean(x)], [np.mean(x), 1.0]])
    c = np.array([np.mean(x * y), np.mean(y)])
    return np.linalg.solve(A, c)


# %% fitted polynomial
import numpy as np


def closed_form(x, y):
    weight, bias = np.polynomial.polynomial.polyfit(x[:, 0], y[:, 0], 1)[::-1]
    return [weight], [bias]


# %% raw sums in float64
import numpy as np


def closed_form(x, y):
    n, sx, sy, sxx, sxy = len(x), x.sum(), y.sum(), (x * x).sum(), (x * y).sum()
    d = n * sxx - sx * sx
    return (n * sxy - sx * sy) / d, (sxx * sy - sx * sxy) / d
