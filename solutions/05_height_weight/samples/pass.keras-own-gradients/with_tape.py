import numpy as np
import tensorflow as tf

from by_hand import gradients


def keras_run_rmsprop(heights, weights, slope, intercept, learning_rate, n_iterations):
    s, i = tf.Variable(slope, dtype=tf.float64), tf.Variable(intercept, dtype=tf.float64)
    opt = tf.keras.optimizers.RMSprop(learning_rate=learning_rate)
    path = [(float(s), float(i))]
    for _ in range(n_iterations):
        ds, di = gradients(heights, weights, float(s), float(i))
        opt.apply_gradients([(tf.constant(ds), s), (tf.constant(di), i)])
        path.append((float(s), float(i)))
    return path
