"""Right answers by hand."""

# %% exact sums
import math


def sse(x, y, a, b):
    return math.fsum((v - a - b * u) ** 2 for u, v in zip(x, y))


def train(x, y, learning_rate, epochs):
    a = b = 0.0
    path = [(a, b)]
    for _ in range(epochs):
        r = [v - (a + b * u) for u, v in zip(x, y)]
        a, b = a + learning_rate * 2 * math.fsum(r), b + learning_rate * 2 * math.fsum(s * u for s, u in zip(r, x))
        path.append((a, b))
    return path


# %% whole numbers at the start
import numpy as np


def train(x, y, learning_rate, epochs):
    a, b = 0, 0
    path = [(a, b)]
    for _ in range(epochs):
        r = y - (a + b * x)
        a, b = a + 2 * learning_rate * r.sum(), b + 2 * learning_rate * (r @ x)
        path.append((a, b))
    return path


# %% mean with a scaled rate
import numpy as np


def sse(x, y, a, b):
    return len(x) * np.mean((y - a - b * x) ** 2)


def train(x, y, learning_rate, epochs):
    n = len(x)
    theta = np.zeros((2, 1))
    X, y = np.c_[np.ones(n), x], y.reshape(-1, 1)
    path = [theta]
    for _ in range(epochs):
        gradient = 2 / n * X.T @ (X @ theta - y)
        theta = theta - n * learning_rate * gradient
        path.append(theta)
    return np.array(path)


# %% slope before bias inside
import numpy as np


def train(x, y, learning_rate, epochs):
    X = np.vander(x, 2)
    theta = np.zeros(2)
    path = []
    for _ in range(epochs + 1):
        path.append(np.flip(theta))
        theta = theta - learning_rate * 2 * np.einsum("ni,n->i", X, X @ theta - y)
    return path


# %% row by row in another order
import numpy as np


def sse(x, y, a, b):
    order = np.random.permutation(len(x))
    total = 0.0
    for i in order:
        total += (y[i] - (a + b * x[i])) ** 2
    return total


def train(x, y, learning_rate, epochs):
    a, b, path = 0.0, 0.0, [(0.0, 0.0)]
    for _ in range(epochs):
        da = db = 0.0
        for i in reversed(range(len(x))):
            r = a + b * x[i] - y[i]
            da, db = da + 2 * r, db + 2 * r * x[i]
        a, b = a - learning_rate * da, b - learning_rate * db
        path.append((a, b))
    return path


# %% recursion
def train(x, y, learning_rate, epochs, a=0.0, b=0.0):
    if epochs == 0:
        return [(a, b)]
    r = y - (a + b * x)
    da, db = -2 * sum(r), -2 * sum(r * x)
    return [(a, b)] + train(x, y, learning_rate, epochs - 1, a - learning_rate * da, b - learning_rate * db)


# %% expanded square
import numpy as np


def sse(x, y, a, b):
    n = len(x)
    return y @ y - 2 * a * y.sum() - 2 * b * (x @ y) + n * a * a + 2 * a * b * x.sum() + b * b * (x @ x)


# %% norm
import numpy as np


def sse(x, y, a, b):
    return np.linalg.norm(y - np.polyval([b, a], x)) ** 2


# %% generator of named points
from typing import NamedTuple


class Point(NamedTuple):
    a: float
    b: float


def train(x, y, learning_rate, epochs, verbose=False):
    here = Point(0.0, 0.0)
    for epoch in range(epochs + 1):
        yield here
        r = y - here.a - here.b * x
        here = Point(here.a + 2 * learning_rate * r.sum(), here.b + 2 * learning_rate * (r * x).sum())
        print("epoch", epoch, here)


# %% narrow data and wide parameters
import numpy as np


def sse(x, y, a, b):
    theta = np.array([a, b])
    return np.sum((np.float32(y) - theta[0] - theta[1] * np.float32(x)) ** 2)


def train(x, y, learning_rate, epochs):
    X, y = np.c_[np.ones(len(x)), x].astype(np.float32), y.astype(np.float32)
    theta = np.zeros(2)
    path = [theta]
    for _ in range(epochs):
        theta = theta - learning_rate * (2 * X.T @ (X @ theta - y))
        path.append(theta)
    return path
