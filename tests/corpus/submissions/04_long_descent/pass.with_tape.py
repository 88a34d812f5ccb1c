"""Right answers with a tape, in float32."""

import tensorflow as tf


# %% while loop and array
@tf.function
def walk(w, rate, epochs):
    path = tf.TensorArray(tf.float32, size=epochs + 1).write(0, w)

    def step(k, w, path):
        with tf.GradientTape() as tape:
            tape.watch(w)
            loss = w * w
        w = w - rate * tape.gradient(loss, w)
        return k + 1, w, path.write(k + 1, w)

    return tf.while_loop(lambda k, *_: k < epochs, step, (0, w, path))[2].stack()


def tape_descend(start, learning_rate, epochs):
    return walk(tf.constant(start), tf.constant(learning_rate), tf.constant(epochs))


# %% range of tensorflow and a variable
def tape_descend(start, learning_rate, epochs):
    w = tf.Variable(start)

    @tf.function
    def walk():
        path = tf.TensorArray(tf.float32, size=epochs + 1)
        path = path.write(0, w)
        for k in tf.range(epochs):
            with tf.GradientTape() as tape:
                loss = tf.square(w)
            w.assign_sub(learning_rate * tape.gradient(loss, w))
            path = path.write(k + 1, w)
        return path.stack()

    return walk().numpy().tolist()


# %% early exit filled up to length
def tape_descend(start, learning_rate, epochs):
    w = tf.Variable(start)
    path = [w.numpy()]
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = w**2
        w.assign_sub(learning_rate * tape.gradient(loss, w))
        path.append(w.numpy())
        if path[-1] == path[-2]:
            break
    return path + path[-1:] * (epochs + 1 - len(path))


