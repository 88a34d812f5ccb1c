import tensorflow as tf


# %% bracket kept in a variable
def tape_hessian(x, y):
    at = tf.Variable([x, y])
    bracket = tf.Variable(0.0)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            bracket.assign(at[1] - at[0] ** 2)
            height = (1 - at[0]) ** 2 + 100 * bracket**2
        slopes = inner.gradient(height, at)
    return outer.jacobian(slopes, at)


# %% square of x kept in a variable
def tape_hessian(x, y):
    point = tf.constant([x, y], tf.float64)
    store = tf.Variable(tf.zeros((), tf.float64))
    with tf.GradientTape() as t2:
        t2.watch(point)
        with tf.GradientTape() as t1:
            t1.watch(point)
            first, second = tf.unstack(point)
            store.assign(first * first)
            f = tf.square(1 - first) + 100 * tf.square(second - store)
        g = t1.gradient(f, point)
    return t2.jacobian(g, point)
