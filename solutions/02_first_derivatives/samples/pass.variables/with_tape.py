import tensorflow as tf


def tape_dy_dx(x):
    x = tf.Variable(x)
    b = tf.constant(10.0)
    with tf.GradientTape() as tape:
        y = tf.square(x) + b
    dy_dx = tape.gradient(y, x)
    print(dy_dx)
    return dy_dx


def tape_partials(x, b):
    x = tf.Variable(x, name="x")
    b = tf.Variable(b, name="b")
    with tf.GradientTape(persistent=True) as tape:
        z = tf.square(x) + tf.square(b)
    dz_dx = tape.gradient(z, x)
    dz_db = tape.gradient(z, b)
    del tape
    return [dz_dx.numpy(), dz_db.numpy()]


def tape_partials_list(x, b):
    x = tf.Variable(x)
    b = tf.Variable(b)
    with tf.GradientTape() as tape:
        z = tf.add(x * x, b * b)
    dz_dx, dz_db = tape.gradient(z, [x, b])
    return dz_dx, dz_db


def tape_unwatched(x, b):
    x, b = tf.constant(x), tf.constant(b)
    with tf.GradientTape() as tape:
        z = x**2 + b**2
    gradient = tape.gradient(z, [x, b])
    print(gradient)
    return gradient
