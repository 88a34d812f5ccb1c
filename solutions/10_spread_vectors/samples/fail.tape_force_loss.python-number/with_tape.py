import numpy as np
import tensorflow as tf


def tape_force_loss(vectors):
    v = vectors.numpy()
    apart = v[:, None] - v[None]
    squares = (apart**2).sum(axis=2) + np.eye(len(v))
    net = (apart / squares[:, :, None] ** 1.5).sum(axis=1)
    along = net - (net * v).sum(axis=1, keepdims=True) * v
    return float(np.linalg.norm(along, axis=1).sum())
