import math

import numpy as np


def sigmoid(z):
    """Number by number, each by the form that suits its sign."""
    if np.ndim(z):
        return np.array([sigmoid(part) for part in z])
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


def loss(params, x, y):
    W1, b1, W2, b2 = params
    total = 0.0
    for row, target in zip(x, y[:, 0]):
        hidden = [sigmoid(row[0] * W1[0, j] + row[1] * W1[1, j] + b1[j]) for j in range(3)]
        p = sigmoid(sum(hidden[j] * W2[j, 0] for j in range(3)) + b2[0])
        total -= math.log(p) if target == 1 else math.log(1 - p)
    return total / len(x)


def gradients(params, x, y):
    W1, b1, W2, b2 = params
    dW1, db1, dW2, db2 = (np.zeros_like(p) for p in params)
    n = len(x)
    for row, target in zip(x, y[:, 0]):
        hidden = [sigmoid(row[0] * W1[0, j] + row[1] * W1[1, j] + b1[j]) for j in range(3)]
        p = sigmoid(sum(hidden[j] * W2[j, 0] for j in range(3)) + b2[0])
        error = (p - target) / n
        db2[0] += error
        for j in range(3):
            dW2[j, 0] += error * hidden[j]
            inner = error * W2[j, 0] * hidden[j] * (1 - hidden[j])
            db1[j] += inner
            dW1[:, j] += inner * row
    return [dW1, db1, dW2, db2]
