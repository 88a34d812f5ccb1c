import tensorflow as tf


# %% None replaced
def tape_partials_list(x, b):
    x, b = tf.constant(x), tf.constant(b)
    with tf.GradientTape() as tape:
        z = x**2 + b**2
    return [0.0 if g is None else g for g in tape.gradient(z, [x, b])]


# %% one of two unwatched, zeros wanted
def tape_partials_list(x, b):
    x, b = tf.Variable(x), tf.constant(b)
    with tf.GradientTape() as tape:
        z = x * x + b * b
    return tape.gradient(z, [x, b], unconnected_gradients=tf.UnconnectedGradients.ZERO)
