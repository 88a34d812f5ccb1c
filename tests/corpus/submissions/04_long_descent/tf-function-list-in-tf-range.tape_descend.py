import tensorflow as tf


# %% list in the graph's loop
@tf.function
def walk(w, rate, epochs):
    path = [w]
    for _ in tf.range(epochs):
        with tf.GradientTape() as tape:
            tape.watch(w)
            y = w**2
        w = w - rate * tape.gradient(y, w)
        path.append(w)
    return path


def tape_descend(start, learning_rate, epochs):
    return walk(tf.constant(start), tf.constant(learning_rate), tf.constant(epochs))
