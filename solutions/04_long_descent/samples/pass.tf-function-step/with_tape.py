import tensorflow as tf


@tf.function
def step(w, rate):
    with tf.GradientTape() as tape:
        tape.watch(w)
        y = w * w
    return w - rate * tape.gradient(y, w)


def tape_descend(start, learning_rate, epochs):
    w, rate = tf.constant(start), tf.constant(learning_rate)
    path = [w]
    for _ in range(epochs):
        w = step(w, rate)
        path.append(w)
    return tf.stack(path)
