import tensorflow as tf


# %% the two inner ones of three
def tape_third(x):
    x = tf.constant(x)
    with tf.GradientTape() as a:
        with tf.GradientTape() as b:
            b.watch(x)
            with tf.GradientTape() as c:
                c.watch(x)
                g = x**4 - 3 * x**2 + x
            d1 = c.gradient(g, x)
        d2 = b.gradient(d1, x)
    return a.gradient(d2, x)
