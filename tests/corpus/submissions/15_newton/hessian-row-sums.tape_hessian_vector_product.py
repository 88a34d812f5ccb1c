import tensorflow as tf


# %% vector multiplied afterwards
def tape_hessian_vector_product(x, y, v):
    p = tf.Variable([x, y], dtype=tf.float64)
    with tf.GradientTape() as second:
        with tf.GradientTape() as first:
            z = (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2
        slopes = first.gradient(z, p)
    return tf.multiply(v, second.gradient(slopes, p))


# %% number by number
def tape_hessian_vector_product(x, y, v):
    p = tf.constant([x, y])
    with tf.GradientTape() as outer:
        outer.watch(p)
        with tf.GradientTape() as inner:
            inner.watch(p)
            z = tf.square(1 - p[0]) + 100 * tf.square(p[1] - tf.square(p[0]))
        g = inner.gradient(z, p)
    rows = outer.gradient(g, p).numpy()
    return [float(row) * float(part) for row, part in zip(rows, v)]
