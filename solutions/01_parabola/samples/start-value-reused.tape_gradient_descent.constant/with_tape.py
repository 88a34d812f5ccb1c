import tensorflow as tf


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x0 = tf.constant(start_x)
    x = x0
    path = [x0]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = x**2
        x = x0 - learning_rate * tape.gradient(y, x)
        path.append(x)
    return path
