"""Right answers by hand."""

import numpy as np


# %% hyperbolic tangent and softplus
def sigmoid(z):
    return 0.5 * (1 + np.tanh(np.multiply(0.5, z)))


def loss(params, x, y):
    W1, b1, W2, b2 = params
    z = sigmoid(x @ W1 + b1) @ W2 + b2
    return np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z))))


# %% logarithm of a sum of exponentials
def sigmoid(z):
    return np.exp(-np.logaddexp(0, np.negative(z)))


def loss(params, x, y):
    W1, b1, W2, b2 = params
    z = (sigmoid(x @ W1 + b1) @ W2 + b2).ravel()
    return np.logaddexp(0, np.where(y.ravel() == 1, -z, z)).mean()


# %% plain formula that warns
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def loss(params, x, y):
    W1, b1, W2, b2 = params
    p = sigmoid(sigmoid(x @ W1 + b1) @ W2 + b2)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()


# %% cases of a number
import math


def sigmoid(z):
    if np.ndim(z):
        return np.array([sigmoid(v) for v in z])
    try:
        return 1 / (1 + math.exp(-z))
    except OverflowError:
        return 0.0


# %% lists and floats
def sigmoid(z):
    if isinstance(z, np.ndarray):
        return [sigmoid(v) for v in z]
    small = np.exp(-abs(z))
    return float(1 / (1 + small) if z >= 0 else small / (1 + small))


# %% clipped exponents
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))


# %% narrow numbers
def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-np.asarray(z, dtype=np.float32)))


# %% one case of the logarithm
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def loss(params, x, y):
    W1, b1, W2, b2 = params
    p = sigmoid(sigmoid(x @ W1 + b1) @ W2 + b2)
    right = np.where(y == 1, p, 1 - p)
    return np.array([[-np.sum(np.log(right)) / len(y)]])


# %% exact sum
import math


def loss(params, x, y):
    W1, b1, W2, b2 = params
    hidden = 1 / (1 + np.exp(-(x @ W1 + b1)))
    p = 1 / (1 + np.exp(-(hidden @ W2 + b2)))
    terms = [-math.log(q if t == 1 else 1 - q) for q, t in zip(p[:, 0], y[:, 0])]
    return math.fsum(terms) / len(terms)


# %% column of ones in front
def gradients(params, x, y):
    W1, b1, W2, b2 = params
    n = len(y)
    X = np.column_stack([np.ones(n), x])
    A1 = np.vstack([b1, W1])
    S = np.column_stack([np.ones(n), 1 / (1 + np.exp(-X @ A1))])
    A2 = np.vstack([b2, W2])
    d2 = (1 / (1 + np.exp(-S @ A2)) - y) / n
    d1 = (d2 @ A2[1:].T) * S[:, 1:] * (1 - S[:, 1:])
    G1, G2 = X.T @ d1, S.T @ d2
    return [G1[1:], G1[0], G2[1:], G2[0]]


# %% row shapes kept
def gradients(params, x, y):
    W1, b1, W2, b2 = params
    s = 1 / (1 + np.exp(-(x @ W1 + b1)))
    p = 1 / (1 + np.exp(-(s @ W2 + b2)))
    d2 = (p - y) / y.size
    d1 = d2.dot(W2.T) * (s - s**2)
    return x.T.dot(d1), d1.sum(axis=0, keepdims=True), s.T.dot(d2), d2.sum(axis=0, keepdims=True)


# %% array of objects
def gradients(params, x, y):
    W1, b1, W2, b2 = params
    s = 1 / (1 + np.exp(-(np.matmul(x, W1) + b1)))
    p = 1 / (1 + np.exp(-(np.matmul(s, W2) + b2)))
    d2 = (p - y) / y.shape[0]
    d1 = np.matmul(d2, W2.T) * s * (1 - s)
    found = np.empty(4, dtype=object)
    for i, g in enumerate([np.matmul(x.T, d1), np.sum(d1, 0), np.matmul(s.T, d2), np.sum(d2, 0)]):
        found[i] = g
    return found


# %% named tuple
from collections import namedtuple

Gradients = namedtuple("Gradients", "W1 b1 W2 b2")


def gradients(params, x, y):
    W1, b1, W2, b2 = params
    s = 1 / (1 + np.exp(-(x @ W1 + b1)))
    p = 1 / (1 + np.exp(-(s @ W2 + b2)))
    d2 = p - y
    d1 = np.outer(d2, W2) * s * (1 - s)
    n = len(y)
    return Gradients(x.T @ d1 / n, d1.mean(axis=0), s.T @ d2 / n, d2.mean(axis=0))


# %% dict of parts read in order
def gradients(params, x, y):
    W1, b1, W2, b2 = params
    s = 1 / (1 + np.exp(-(x @ W1 + b1)))
    p = 1 / (1 + np.exp(-(s @ W2 + b2)))
    d = {"z": (p - y) / len(y)}
    d["a"] = (d["z"] * W2.ravel()) * s * (1 - s)
    return {"W1": x.T @ d["a"], "b1": sum(d["a"]), "W2": s.T @ d["z"], "b2": sum(d["z"])}.values()


# %% slopes not cancelled
def gradients(params, x, y):
    W1, b1, W2, b2 = params
    s = 1 / (1 + np.exp(-(x @ W1 + b1)))
    p = 1 / (1 + np.exp(-(s @ W2 + b2)))
    d_p = (-y / p + (1 - y) / (1 - p)) / len(y)
    d_z = d_p * p * (1 - p)
    d_a = (d_z @ W2.T) * s * (1 - s)
    return [x.T @ d_a, d_a.sum(0), s.T @ d_z, d_z.sum(0)]


# %% rows in another order
def gradients(params, x, y):
    order = np.random.default_rng(1).permutation(len(y))
    x, y = x[order], y[order]
    W1, b1, W2, b2 = params
    s = 1 / (1 + np.exp(-(x @ W1 + b1)))
    d2 = (1 / (1 + np.exp(-(s @ W2 + b2))) - y) / len(y)
    d1 = d2 @ W2.T * s * (1 - s)
    return [np.einsum("ni,nj->ij", x, d1), d1.sum(0), np.einsum("ni,nj->ij", s, d2), d2.sum(0)]


# %% one vector of parameters
def unpack(p):
    return p[:6].reshape(2, 3), p[6:9], p[9:12].reshape(3, 1), p[12:]


def slope(p, x, y):
    W1, b1, W2, b2 = unpack(p)
    s = 1 / (1 + np.exp(-(x @ W1 + b1)))
    d2 = (1 / (1 + np.exp(-(s @ W2 + b2))) - y) / len(y)
    d1 = d2 @ W2.T * s * (1 - s)
    return np.r_[(x.T @ d1).ravel(), d1.sum(0), (s.T @ d2).ravel(), d2.sum(0)]


def train(params, x, y, learning_rate, n_iterations):
    path = np.zeros((n_iterations + 1, 13))
    path[0] = np.hstack([np.ravel(p) for p in params])
    for k in range(n_iterations):
        path[k + 1] = path[k] - learning_rate * slope(path[k], x, y)
    return path


# %% class with a step
class Network:
    def __init__(self, params, rate):
        self.parts = [np.array(p) for p in params]
        self.rate = rate

    def flat(self):
        return [float(v) for part in self.parts for v in part.flat]

    def step(self, x, y):
        W1, b1, W2, b2 = self.parts
        s = 1 / (1 + np.exp(-(x @ W1 + b1)))
        d2 = (1 / (1 + np.exp(-(s @ W2 + b2))) - y) / len(x)
        d1 = d2 @ W2.T * s * (1 - s)
        for part, g in zip(self.parts, [x.T @ d1, d1.sum(0), s.T @ d2, d2.sum(0)]):
            part -= self.rate * g


def train(params, x, y, learning_rate, n_iterations):
    network = Network(params, learning_rate)
    path = [network.flat()]
    for _ in range(n_iterations):
        network.step(x, y)
        path.append(network.flat())
    return path


# %% columns of a path
def train(params, x, y, learning_rate, n_iterations):
    W1, b1, W2, b2 = params
    path = [np.concatenate([p.reshape(-1, 1) for p in (W1, b1, W2, b2)])]
    for _ in range(n_iterations):
        s = 1 / (1 + np.exp(-(x @ W1 + b1)))
        d2 = 1 / (1 + np.exp(-(s @ W2 + b2))) - y
        d1 = d2 @ W2.T * s * (1 - s)
        rate = learning_rate / len(y)  # the rows are summed up
        W1, b1, W2, b2 = W1 - rate * x.T @ d1, b1 - rate * d1.sum(0), W2 - rate * s.T @ d2, b2 - rate * d2.sum(0)
        path.append(np.concatenate([p.reshape(-1, 1) for p in (W1, b1, W2, b2)]))
    return path


# %% narrow training
def train(params, x, y, learning_rate, n_iterations):
    W1, b1, W2, b2 = (np.float32(p) for p in params)
    x, y, rate = np.float32(x), np.float32(y), np.float32(learning_rate)
    path = []
    for _ in range(n_iterations + 1):
        path.append(np.concatenate([p.ravel() for p in (W1, b1, W2, b2)]))
        s = 1 / (1 + np.exp(-(x @ W1 + b1)))
        d2 = (1 / (1 + np.exp(-(s @ W2 + b2))) - y) / np.float32(len(y))
        d1 = d2 @ W2.T * s * (1 - s)
        W1, b1, W2, b2 = W1 - rate * x.T @ d1, b1 - rate * d1.sum(0), W2 - rate * s.T @ d2, b2 - rate * d2.sum(0)
    return path
