# %% lists of one number
import tensorflow as tf


def tape_second_of_array(xs):
    first, second = [], []
    for x in xs:
        v = tf.Variable(float(x))
        with tf.GradientTape() as outer:
            with tf.GradientTape() as inner:
                y = v**2
            slope = inner.gradient(y, v)
        first.append(float(slope))
        second.append(float(outer.gradient(slope, v)))
        return first, second


# %% pair of numbers
import tensorflow as tf


def tape_second_of_array(xs):
    for x in xs:
        v = tf.Variable(float(x))
        with tf.GradientTape() as outer:
            with tf.GradientTape() as inner:
                y = v * v
            slope = inner.gradient(y, v)
        return slope.numpy(), outer.gradient(slope, v).numpy()


# %% arrays cut at the first
import numpy as np
import tensorflow as tf


def both(x):
    v = tf.Variable(float(x))
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            y = tf.square(v)
        slope = inner.gradient(y, v)
    return float(slope), float(outer.gradient(slope, v))


def tape_second_of_array(xs):
    found = np.zeros((2, 0))
    for x in xs:
        found = np.column_stack([found, both(x)])
        return found
