import tensorflow as tf


# %% gradient of the gradient
def tape_hessian(x, y):
    p = tf.Variable([x, y], dtype=tf.float64)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            h = (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2
        g = inner.gradient(h, p)
    return outer.gradient(g, p)


# %% two constants, written out as a matrix with a diagonal
def tape_hessian(x, y):
    p = tf.constant([x, y], tf.float64)
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(p)
        h = tf.square(1 - p[0]) + 100 * tf.square(p[1] - tf.square(p[0]))
        g = tape.gradient(h, p)
    return tape.gradient(g, p)
