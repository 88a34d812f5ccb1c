import tensorflow as tf


# %% b left out of the formula
def tape_partials_list(x, b):
    x, b = tf.Variable(x), tf.Variable(b)
    with tf.GradientTape() as tape:
        z = x**2 + 10
    return tape.gradient(z, [x, b])


# %% x twice
def tape_partials_list(x, b):
    v = [tf.Variable(x, dtype=tf.float64), tf.Variable(b, dtype=tf.float64)]
    with tf.GradientTape() as tape:
        z = v[1] ** 2 + v[1] ** 2
    dx, db = tape.gradient(z, v)
    return float(dx), float(db)
