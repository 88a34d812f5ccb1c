import tensorflow as tf


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        slope = tape.gradient(y, x)
        x.assign_sub(learning_rate * slope)
        x.assign_sub(learning_rate * slope)
        path.append(float(x))
    return path
