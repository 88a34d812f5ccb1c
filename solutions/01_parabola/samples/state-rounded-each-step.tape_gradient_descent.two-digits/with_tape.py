import tensorflow as tf


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x, dtype=tf.float64)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        x.assign(round(float(x - learning_rate * tape.gradient(y, x)), 2))
        path.append(float(x))
    return path
