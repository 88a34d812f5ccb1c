# %% the rule of the reciprocal, row by row in plain Python
import math


def gradients(params, x, y):
    W1, b1, W2, b2 = (part.tolist() for part in params)
    n = len(x)
    dW1, db1 = [[0.0] * 3 for _ in range(2)], [0.0] * 3
    dW2, db2 = [[0.0] for _ in range(3)], [0.0]
    for (u, v), (target,) in zip(x.tolist(), y.tolist()):
        a = [u * W1[0][j] + v * W1[1][j] + b1[j] for j in range(3)]
        s = [1 / (1 + math.exp(-one)) for one in a]
        z = sum(s[j] * W2[j][0] for j in range(3)) + b2[0]
        error = (1 / (1 + math.exp(-z)) - target) / n
        db2[0] += error
        for j in range(3):
            dW2[j][0] += error * s[j]
            below = 1 + math.exp(-a[j])
            back = error * W2[j][0] * math.exp(-a[j]) / below
            db1[j] += back
            dW1[0][j] += back * u
            dW1[1][j] += back * v
    return [dW1, db1, dW2, db2]


# %% one function for the slopes of both layers
import numpy as np


def slope(z):
    e = np.exp(-z)
    return e / (1 + e)


def gradients(params, x, y):
    W1, b1, W2, b2 = params
    a = np.dot(x, W1) + b1
    s = 1 / (1 + np.exp(-a))
    z = np.dot(s, W2) + b2
    p = 1 / (1 + np.exp(-z))
    by_p = ((1 - y) / (1 - p) - y / p) / len(y)
    by_z = by_p * slope(z)
    by_a = np.dot(by_z, W2.T) * slope(a)
    return np.dot(x.T, by_a), by_a.sum(axis=0), np.dot(s.T, by_z), by_z.sum(axis=0)
