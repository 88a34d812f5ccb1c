import numpy as np
import tensorflow as tf


# %% np.square
def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = np.square(x)
    return tape.gradient(y, x)


# %% np.power of a watched constant
def tape_df(x):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = np.power(x, 2)
    g = tape.gradient(y, x)
    return g.numpy()


# %% imported by name
from numpy import multiply


def f(v):
    return multiply(v, v)


def tape_df(x):
    v = tf.Variable([x], dtype=tf.float64)
    with tf.GradientTape() as tape:
        value = f(v)
    return tape.gradient(value, v)[0]
