import tensorflow as tf


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    path = [float(x)]
    for _ in range(n_iterations):
        x.assign_sub(learning_rate * 2 * x)
        path.append(float(x))
    return path
