# %% mean of the lengths
import tensorflow as tf


def tape_force_loss(vectors):
    count = vectors.shape[0]
    apart = tf.expand_dims(vectors, 1) - tf.expand_dims(vectors, 0)
    squares = tf.reduce_sum(apart**2, axis=-1, keepdims=True) + tf.eye(count, dtype=vectors.dtype)[..., None]
    net = tf.reduce_sum(apart / squares**1.5, axis=1)
    along = net - vectors * tf.reduce_sum(net * vectors, axis=1, keepdims=True)
    return tf.reduce_mean(tf.norm(along, axis=1))
