import math
import tensorflow as tf


# %% math.pow
def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = math.pow(x, 2)
    return tape.gradient(y, x)


# %% imported by name, watched constant
from math import exp, fabs, log


def tape_df(x):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = exp(2 * log(fabs(x)))
    return tape.gradient(y, x)


# %% inside a tf.function
@tf.function
def slope(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = math.pow(x, 2.0)
    return tape.gradient(y, x)


def tape_df(x):
    return slope(tf.constant(x))
