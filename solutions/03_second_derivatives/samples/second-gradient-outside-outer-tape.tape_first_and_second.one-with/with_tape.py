import tensorflow as tf


def tape_first_and_second(x, b):
    x, b = tf.constant(x), tf.constant(b)
    with tf.GradientTape() as t2, tf.GradientTape() as t1:
        t1.watch(x)
        t2.watch(x)
        z = x**2 + b**2
    dz_dx = t1.gradient(z, x)
    d2z_dx2 = t2.gradient(dz_dx, x)
    return [dz_dx, d2z_dx2]
