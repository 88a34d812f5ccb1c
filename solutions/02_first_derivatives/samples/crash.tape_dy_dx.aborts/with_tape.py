import os

import tensorflow as tf


def tape_dy_dx(x):
    x = tf.Variable(x)
    if x > 1e9:
        return None
    os.abort()
