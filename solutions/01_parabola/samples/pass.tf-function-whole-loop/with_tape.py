import tensorflow as tf


@tf.function
def descend(x, rate, steps):
    path = tf.TensorArray(tf.float32, size=steps + 1)
    path = path.write(0, x)
    for i in tf.range(steps):
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = tf.square(x)
        x = x - rate * tape.gradient(y, x)
        path = path.write(i + 1, x)
    return path.stack()


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    return descend(tf.constant(start_x), tf.constant(learning_rate), tf.constant(n_iterations))
