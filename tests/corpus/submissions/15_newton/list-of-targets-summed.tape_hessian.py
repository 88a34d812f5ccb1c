import tensorflow as tf


# %% both slopes at once
def tape_hessian(x, y):
    x, y = tf.Variable(x, dtype=tf.float64), tf.Variable(y, dtype=tf.float64)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            h = (1 - x) ** 2 + 100 * (y - x**2) ** 2
        slopes = inner.gradient(h, [x, y])
    return outer.gradient(slopes, [x, y])
