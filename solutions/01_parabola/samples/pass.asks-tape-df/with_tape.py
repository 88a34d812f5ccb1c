import tensorflow as tf


def tape_df(x):
    x = tf.Variable(x, dtype="float64")
    with tf.GradientTape() as tape:
        y = x**2
    return float(tape.gradient(y, x))


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [x]
    for _ in range(n_iterations):
        x = x - learning_rate * tape_df(x)
        path.append(x)
    return path
