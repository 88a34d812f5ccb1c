import tensorflow as tf


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    path = [x.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        x.assign_sub(tape.gradient(y, x))
        path.append(x.numpy())
    return path
