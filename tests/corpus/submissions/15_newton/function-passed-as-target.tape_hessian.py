import tensorflow as tf


# %% within two tapes
def valley(p):
    return (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2


def tape_hessian(x, y):
    p = tf.Variable([x, y])
    with tf.GradientTape() as second:
        with tf.GradientTape() as first:
            height = valley(p)
        slopes = first.gradient(valley, p)
    return second.jacobian(slopes, p)


# %% lambda
def tape_hessian(x, y):
    p = tf.constant([x, y], tf.float64)
    height = lambda q: (1 - q[0]) ** 2 + 100 * (q[1] - q[0] ** 2) ** 2
    with tf.GradientTape() as outer:
        outer.watch(p)
        with tf.GradientTape() as inner:
            inner.watch(p)
            height(p)
        g = inner.gradient(height, p)
    return outer.jacobian(g, p)
