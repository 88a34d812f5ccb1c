import tensorflow as tf


# %% vector of float64
def tape_hessian_vector_product(x, y, v):
    p = tf.Variable([x, y])
    v = tf.constant(v)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            h = (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2
        along = tf.tensordot(inner.gradient(h, p), v, 1)
    return outer.gradient(along, p)
