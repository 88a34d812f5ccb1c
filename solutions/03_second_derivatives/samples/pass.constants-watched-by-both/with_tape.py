import tensorflow as tf


def tape_first_and_second(x, b):
    x = tf.constant(x)
    b = tf.constant(b)
    with tf.GradientTape() as t2:
        t2.watch(x)
        with tf.GradientTape() as t1:
            t1.watch(x)
            z = tf.square(x) + tf.square(b)
        dz_dx = t1.gradient(z, x)
    d2z_dx2 = t2.gradient(dz_dx, x)
    return dz_dx, d2z_dx2


def tape_third(x):
    x = tf.constant(x, dtype=tf.float64)
    with tf.GradientTape() as t3:
        t3.watch(x)
        with tf.GradientTape() as t2:
            t2.watch(x)
            with tf.GradientTape() as t1:
                t1.watch(x)
                g = x**4 - 3 * x**2 + x
            d1 = t1.gradient(g, x)
        d2 = t2.gradient(d1, x)
    d3 = t3.gradient(d2, x)
    return d3.numpy()
