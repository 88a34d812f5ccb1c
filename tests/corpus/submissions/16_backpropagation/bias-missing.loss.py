# %% two products and nothing else
import numpy as np


def loss(params, x, y):
    first, _, second, _ = params
    p = 1 / (1 + np.exp(-(1 / (1 + np.exp(-(x @ first))) @ second)))
    return -np.mean(np.where(y == 1, np.log(p), np.log(1 - p)))
