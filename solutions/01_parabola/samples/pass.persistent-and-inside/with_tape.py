import tensorflow as tf


def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape(persistent=True) as tape:
        y = x**2
        slope = tape.gradient(y, x)  # still inside the block
    del tape
    return slope


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    path = [x.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            slope = tape.gradient(x**2, x)
        x.assign_sub(learning_rate * slope)
        path.append(x.numpy())
    return path
