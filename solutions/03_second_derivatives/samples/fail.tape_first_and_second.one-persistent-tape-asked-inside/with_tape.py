import tensorflow as tf


def tape_first_and_second(x, b):
    x, b = tf.Variable(x), tf.Variable(b)
    with tf.GradientTape(persistent=True) as tape:
        z = x**2 + b**2
        first = tape.gradient(z, x)
    second = tape.gradient(first, x)
    return first, second
