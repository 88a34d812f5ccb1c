import numpy as np
import tensorflow as tf


def tape_force_loss(vectors):
    n = vectors.shape[0]
    apart = vectors[:, None, :] - vectors[None, :, :]
    squares = tf.reduce_sum(apart**2, axis=2) + tf.eye(n, dtype=vectors.dtype)
    net = tf.reduce_sum(apart / squares[:, :, None] ** 1.5, axis=1)
    along = net - tf.reduce_sum(net * vectors, axis=1, keepdims=True) * vectors
    lengths = tf.norm(along, axis=1)
    return tf.reduce_sum(tf.stop_gradient(along / lengths[:, None]) * net)
