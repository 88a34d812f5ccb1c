import tensorflow as tf


@tf.function
def step(x, rate):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x**2
    return x - rate * tape.gradient(y, x)


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.constant(start_x)
    rate = tf.constant(learning_rate)
    path = [x]
    for _ in range(n_iterations):
        x = step(x, rate)
        path.append(x)
    return path
