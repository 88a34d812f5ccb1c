import math
import tensorflow as tf


# %% math.pow
def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = math.pow(x, 2)
    return tape.gradient(y, x)


# %% imported by name, watched constant
from math import pow as power


def tape_df(x):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = math.exp(2 * math.log(math.fabs(x)))
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
