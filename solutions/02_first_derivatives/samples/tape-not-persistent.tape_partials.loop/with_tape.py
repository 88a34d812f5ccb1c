import tensorflow as tf


def tape_dy_dx(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = x**2 + 10
    return tape.gradient(y, x)


def tape_partials(x, b):
    sources = [tf.Variable(x), tf.Variable(b)]
    with tf.GradientTape(persistent=False) as tape:
        z = tf.add_n([v * v for v in sources])
    answers = []
    for v in sources:
        answers.append(tape.gradient(z, v))
    return answers
