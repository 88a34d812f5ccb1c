import numpy as np
import tensorflow as tf


def forward(params, x):
    W1, b1, W2, b2 = params
    return tf.sigmoid(tf.sigmoid(x @ W1 + b1) @ W2 + b2)


def cross_entropy(y, p):
    return -tf.reduce_mean(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p))


def tape_gradients(params, x, y):
    W1, b1, W2, b2 = params
    s = 1 / (1 + np.exp(-(x @ W1 + b1)))
    d2 = (1 / (1 + np.exp(-(s @ W2 + b2))) - y) / len(y)
    d1 = d2 @ W2.T * s * (1 - s)
    return [x.T @ d1, d1.sum(axis=0), s.T @ d2, d2.sum(axis=0)]
