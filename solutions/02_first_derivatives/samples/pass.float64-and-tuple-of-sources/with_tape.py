import tensorflow as tf


def tape_partials(x, b):
    x = tf.Variable(x, dtype=tf.float64)
    b = tf.Variable(b, dtype=tf.float64)
    with tf.GradientTape(persistent=True) as tape:
        z = x**2 + b**2
        by_x = tape.gradient(z, x)  # inside the block is allowed too
        by_b = tape.gradient(z, b)
    return float(by_x), float(by_b)


def tape_partials_list(x, b):
    variables = [tf.Variable(x, dtype=tf.float64), tf.Variable(b, dtype=tf.float64)]
    with tf.GradientTape() as tape:
        z = sum(v**2 for v in variables)
    return [g.numpy() for g in tape.gradient(z, variables)]
