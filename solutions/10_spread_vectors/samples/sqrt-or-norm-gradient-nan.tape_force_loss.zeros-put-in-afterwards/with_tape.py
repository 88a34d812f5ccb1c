import numpy as np
import tensorflow as tf


def tape_force_loss(vectors):
    n = vectors.shape[0]
    apart = vectors[:, None, :] - vectors[None, :, :]
    pushes = apart / tf.norm(apart, axis=2, keepdims=True) ** 3
    pushes = tf.where(tf.eye(n, dtype=tf.bool)[:, :, None], tf.zeros_like(pushes), pushes)
    net = tf.reduce_sum(pushes, axis=1)
    along = net - tf.reduce_sum(net * vectors, axis=1, keepdims=True) * vectors
    return tf.reduce_sum(tf.norm(along, axis=1))
