import numpy as np
import tensorflow as tf


def slope_of(loss, place):
    x = tf.Variable(place)
    with tf.GradientTape() as tape:
        value = loss(x)
    return tape.gradient(value, x).numpy()


def on_sphere(rows):
    return rows / np.sqrt((rows**2).sum(axis=1, keepdims=True))
