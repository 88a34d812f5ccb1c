import tensorflow as tf


# %% point as a constant
def tape_hessian(x, y):
    p = tf.constant([x, y], tf.float64)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            inner.watch(p)
            h = (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2
        g = inner.gradient(h, p)
    return outer.jacobian(g, p)
