# %% cast before subtracting
import numpy as np


def forward_difference(f, x, h):
    return (np.float32(f(x + h)) - np.float32(f(x))) / np.float32(h)
