"""Right answers by hand."""

# %% early exit filled up to length
import numpy as np


def descend(start, learning_rate, epochs):
    w, rate = np.float32(start), np.float32(learning_rate)
    path = [w]
    while len(path) <= epochs:
        new = w - rate * (w + w)
        if new == w:
            path.extend([w] * (epochs + 1 - len(path)))
            break
        w = new
        path.append(w)
    return path


# %% narrow walk of a wide rate
import numpy as np


def descend(start, learning_rate, epochs):
    w = np.full(epochs + 1, start, dtype=np.float32)
    for k in range(epochs):
        w[k + 1] = w[k] - learning_rate * 2 * w[k]
    return w


# %% cumulative product
import numpy as np


def descend(start, learning_rate, epochs):
    return np.cumprod(np.r_[start, np.full(epochs, 1 - 2 * learning_rate)])


# %% decimals
from decimal import Decimal


def descend(start, learning_rate, epochs):
    w, rate = Decimal(repr(start)), Decimal(repr(learning_rate))
    path = [w]
    for _ in range(epochs):
        w -= rate * 2 * w
        path.append(w)
    return path


# %% column
import numpy as np


def descend(start, learning_rate, epochs):
    w = np.array([[start]])
    rows = [w]
    for _ in range(epochs):
        w = w - learning_rate * 2 * w
        rows.append(w)
    return np.vstack(rows)


# %% narrow powers
import numpy as np


def descend(start, learning_rate, epochs):
    factor = np.float32(1 - 2 * learning_rate)
    return np.float32(start) * factor ** np.arange(epochs + 1, dtype=np.float32)
