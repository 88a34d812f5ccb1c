import tensorflow as tf


def tape_dy_dx(x):
    x = tf.convert_to_tensor(x, dtype=tf.float64)
    with tf.GradientTape(watch_accessed_variables=False) as tape:
        tape.watch(x)
        y = x**2 + 10
    return float(tape.gradient(y, x))


def tape_partials(x, b):
    x, b = tf.constant(x), tf.constant(b)
    with tf.GradientTape(persistent=True) as tape:
        tape.watch([x, b])
        z = x**2 + b**2
    return tf.stack([tape.gradient(z, x), tape.gradient(z, b)])


def tape_partials_list(x, b):
    x, b = tf.constant(x), tf.constant(b)
    with tf.GradientTape() as tape:
        tape.watch(x)
        tape.watch(b)
        z = x**2 + b**2
    return tape.gradient(z, (x, b))
