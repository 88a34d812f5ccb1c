import numpy as np


def forward_difference(f, x, h):
    left, right = map(f, np.array([x, x + h]))
    return np.array([(right - left) / h])


def central_difference(f, x, h):
    ends = x + h * np.array([-1.0, 1.0])
    return np.diff([f(end) for end in ends]) / np.diff(ends)


def best_step(f, x):
    return np.float32(6e-6) * max(1, abs(x))
