import tensorflow as tf


# %% polynomial without return
def polynomial(x):
    value = x**4 - 3 * x**2 + x


def tape_third(x):
    x = tf.Variable(x)
    with tf.GradientTape() as outer, tf.GradientTape() as middle:
        with tf.GradientTape() as inner:
            y = polynomial(x)
        slope = inner.gradient(y, x)
        curvature = middle.gradient(slope, x)
    return outer.gradient(curvature, x)


# %% derivative of any order by recursion
def g(x):
    print(x**4 - 3 * x**2 + x)


def derivative(x, order):
    if order == 0:
        return g(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        below = derivative(x, order - 1)
    return tape.gradient(below, x)


def tape_third(x):
    return derivative(tf.constant(x), 3)
