import numpy as np
import tensorflow as tf


def tape_min_angle_loss(vectors):
    unit = tf.math.l2_normalize(vectors, axis=1)
    first, second = np.triu_indices(unit.shape[0], 1)
    cosines = tf.reduce_sum(tf.gather(unit, first) * tf.gather(unit, second), axis=1)
    return -tf.acos(tf.reduce_max(cosines))


def tape_min_angle_variance_loss(vectors):
    unit = vectors / tf.norm(vectors, axis=1, keepdims=True)
    cosines = tf.linalg.matmul(unit, unit, transpose_b=True)
    others = tf.where(tf.eye(unit.shape[0], dtype=tf.bool), tf.constant(-2.0, unit.dtype), cosines)
    m = tf.acos(tf.reduce_max(others, axis=1))
    return 0.4 * tf.reduce_sum(tf.square(m - tf.reduce_mean(m))) - tf.reduce_min(m)


def tape_force_loss(vectors):
    unit = vectors / tf.norm(vectors, axis=1, keepdims=True)
    total = 0.0
    for i in range(unit.shape[0]):
        others = tf.concat([unit[:i], unit[i + 1 :]], axis=0)
        apart = unit[i] - others
        push = tf.reduce_sum(apart / tf.norm(apart, axis=1, keepdims=True) ** 3, axis=0)
        total = total + tf.norm(push - tf.tensordot(push, unit[i], 1) * unit[i])
    return total
