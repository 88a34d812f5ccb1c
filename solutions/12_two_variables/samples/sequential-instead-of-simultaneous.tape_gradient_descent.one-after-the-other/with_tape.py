import tensorflow as tf


def tape_gradient_descent(x, y, learning_rate, n_iterations):
    x, y = tf.Variable(x, dtype=tf.float64), tf.Variable(y, dtype=tf.float64)
    path = [(float(x), float(y))]
    for _ in range(n_iterations):
        for coordinate in (x, y):
            with tf.GradientTape() as tape:
                z = (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2
            coordinate.assign_sub(learning_rate * tape.gradient(z, coordinate))
        path.append((float(x), float(y)))
    return path
