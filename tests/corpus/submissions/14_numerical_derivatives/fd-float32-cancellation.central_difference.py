# %% cast before subtracting
import numpy as np


def central_difference(f, x, h):
    right, left = np.float32(f(x + h)), np.float32(f(x - h))
    return (right - left) / np.float32(2 * h)


# %% array of singles
import numpy as np


def central_difference(f, x, h):
    values = np.array([f(x + h), f(x - h)], dtype=np.float32)
    return float((values[0] - values[1]) / np.float32(2) / np.float32(h))
