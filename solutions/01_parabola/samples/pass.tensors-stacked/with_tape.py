import tensorflow as tf


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable([start_x])
    path = [tf.identity(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = tf.reduce_sum(x**2)
        x.assign_sub(learning_rate * tape.gradient(y, x))
        path.append(tf.identity(x))
    return tf.stack(path)
