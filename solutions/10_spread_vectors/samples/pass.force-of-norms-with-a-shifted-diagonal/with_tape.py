import numpy as np
import tensorflow as tf


def tape_force_loss(vectors):
    n = vectors.shape[0]
    apart = vectors[:, None, :] - vectors[None, :, :]
    eye = tf.eye(n, dtype=vectors.dtype)[:, :, None]
    distances = tf.norm(apart + eye, axis=2)
    net = tf.reduce_sum(apart / distances[:, :, None] ** 3, axis=1)
    along = net - tf.reduce_sum(net * vectors, axis=1, keepdims=True) * vectors
    return tf.reduce_sum(tf.norm(along, axis=1))
