import tensorflow as tf


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    with tf.GradientTape() as tape:
        y = x**2
    slope = tape.gradient(y, x)
    path = [float(x)]
    for _ in range(n_iterations):
        x.assign_sub(learning_rate * slope)
        path.append(float(x))
    return path
