# %% add-ons
import tensorflow as tf
import tensorflow_addons as tfa


def tape_dy_dx(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = x**2
    return tape.gradient(y, x)
