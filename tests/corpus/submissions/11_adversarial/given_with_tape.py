import numpy as np
import tensorflow as tf


def slope_at(model, picture):
    with tf.GradientTape() as tape:
        tape.watch(picture)
        disc, bar = tf.unstack(model(picture))
        ahead = disc - bar
    return tape.gradient(ahead, picture)


def moved(picture, slope):
    return tf.clip_by_value(picture - tf.sign(slope) / 255, 0.0, 1.0)
