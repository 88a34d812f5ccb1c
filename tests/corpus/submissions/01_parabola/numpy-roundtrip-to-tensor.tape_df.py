import numpy as np
import tensorflow as tf


# %% there and back
def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = tf.constant(x.numpy() ** 2)
    return tape.gradient(y, x)


# %% a NumPy function within a TensorFlow one
def tape_df(x):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.convert_to_tensor(np.square(x))
    return tape.gradient(y, x)


# %% a float in between
def tape_df(x):
    v = tf.Variable(x, dtype=tf.float64)
    with tf.GradientTape() as tape:
        y = tf.square(float(v))
    return tape.gradient(y, v)
