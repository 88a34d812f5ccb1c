import tensorflow as tf


def tape_df(x):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x * x
    return tape.gradient(y, x)


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.constant(start_x)
    path = [x]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = x * x
        x = x - learning_rate * tape.gradient(y, x)
        path.append(x)
    return path
