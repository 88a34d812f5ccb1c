# %% one copy of the flat vector, forward, never put back
import numpy as np


def cost(flat, x, y):
    hidden = 1 / (1 + np.exp(-(x @ flat[:6].reshape(2, 3) + flat[6:9])))
    p = 1 / (1 + np.exp(-(hidden @ flat[9:12].reshape(3, 1) + flat[12])))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def gradients(params, x, y):
    flat = np.concatenate([np.ravel(part) for part in params])
    before = cost(flat, x, y)
    found = np.zeros(13)
    h = 0.001
    for i in range(13):
        flat[i] += h
        found[i] = (cost(flat, x, y) - before) / h
    return [found[:6].reshape(2, 3), found[6:9], found[9:12].reshape(3, 1), found[12:]]


# %% each array copied, its entries left behind
import numpy as np


def cross_entropy(W1, b1, W2, b2, x, y):
    s = 1 / (1 + np.exp(-(x @ W1 + b1)))
    z = s @ W2 + b2
    return np.mean(np.logaddexp(0, z) - y * z)


def slope_for(k, params, x, y, h=1e-3):
    params = list(params)
    params[k] = params[k].copy()
    found = np.zeros_like(params[k])
    for i in np.ndindex(found.shape):
        params[k][i] += h
        above = cross_entropy(*params, x, y)
        params[k][i] -= 2 * h
        found[i] = (above - cross_entropy(*params, x, y)) / (2 * h)
    return found


def gradients(params, x, y):
    return [slope_for(k, params, x, y) for k in range(4)]
