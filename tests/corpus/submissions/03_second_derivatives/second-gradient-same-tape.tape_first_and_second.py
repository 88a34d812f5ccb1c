import tensorflow as tf


# %% one persistent tape, asked after its block
def tape_first_and_second(x, b):
    x, b = tf.Variable(x), tf.Variable(b)
    with tf.GradientTape(persistent=True) as tape:
        z = x**2 + b**2
    first = tape.gradient(z, x)
    return first, tape.gradient(first, x)


# %% one tape that is not persistent
def tape_first_and_second(x, b):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        z = x * x + b * b
    dz = tape.gradient(z, x)
    d2z = tape.gradient(dz, x)
    return [dz.numpy(), d2z.numpy()]


# %% constant watched and deleted tape
def tape_first_and_second(x, b):
    x, b = tf.constant(x), tf.constant(b)
    with tf.GradientTape(persistent=True) as t:
        t.watch((x, b))
        z = tf.square(x) + tf.square(b)
    (first,) = t.gradient(z, [x])
    (second,) = t.gradient(first, [x])
    del t
    return first, second
