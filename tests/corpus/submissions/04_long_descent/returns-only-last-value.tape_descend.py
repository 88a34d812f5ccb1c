# %% a loop in a tf.function
import tensorflow as tf


@tf.function
def go(w, lr, n):
    for _ in tf.range(n):
        with tf.GradientTape() as tape:
            tape.watch(w)
            y = w * w
        w = w - lr * tape.gradient(y, w)
    return w


def tape_descend(start, learning_rate, epochs):
    return go(tf.constant(start, tf.float32), tf.constant(learning_rate, tf.float32), tf.constant(epochs))


# %% a step in a tf.function, the variable as a float
import tensorflow as tf


def tape_descend(start, learning_rate, epochs):
    w = tf.Variable(start, dtype=tf.float32)

    @tf.function
    def step():
        with tf.GradientTape() as t:
            y = w**2
        w.assign_sub(learning_rate * t.gradient(y, w))

    for _ in range(epochs):
        step()
    return float(w)
