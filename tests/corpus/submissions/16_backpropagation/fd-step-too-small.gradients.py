# %% a forward step of 1e-13
import numpy as np


def cost(flat, x, y):
    hidden = 1 / (1 + np.exp(-(x @ flat[:6].reshape(2, 3) + flat[6:9])))
    z = hidden @ flat[9:12, None] + flat[12]
    return np.mean(np.log(1 + np.exp(z)) - y * z)


def gradients(params, x, y):
    flat = np.concatenate([part.ravel() for part in params])
    h, value = 1e-13, cost(flat, x, y)
    found = [(cost(flat + h * e, x, y) - value) / h for e in np.eye(13)]
    shapes = [(2, 3), (3,), (3, 1), (1,)]
    return [np.reshape(part, shape) for part, shape in zip(np.split(np.array(found), [6, 9, 12]), shapes)]
