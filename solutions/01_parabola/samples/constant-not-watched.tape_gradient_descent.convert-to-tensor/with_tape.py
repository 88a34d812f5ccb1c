import tensorflow as tf


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.convert_to_tensor(start_x)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        x = x - learning_rate * tape.gradient(y, x)
        path.append(float(x))
    return path
