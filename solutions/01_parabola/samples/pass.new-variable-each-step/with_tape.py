import tensorflow as tf


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x, dtype=tf.float64)
    path = [float(x)]
    for i in range(n_iterations):
        with tf.GradientTape() as tape:
            y = tf.pow(x, 2)
        slope = tape.gradient(y, x)
        x = tf.Variable(x - learning_rate * slope)
        path.append(float(x))
    return path
