import tensorflow as tf


def tape_gradient_descent(start_x=2.0, learning_rate=0.1, n_iterations=10):
    start_x = 2.0
    learning_rate = 0.1
    n_iterations = 10
    x = tf.Variable(start_x)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        x.assign_sub(learning_rate * tape.gradient(y, x))
        path.append(float(x))
    return path
