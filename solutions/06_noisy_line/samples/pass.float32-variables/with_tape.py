import tensorflow as tf


def tape_train(x, y, learning_rate, epochs):
    x, y = tf.cast(x, tf.float32), tf.cast(y, tf.float32)
    theta = tf.Variable([0.0, 0.0])
    path = [theta.numpy()]
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum((y - (theta[0] + theta[1] * x)) ** 2)
        theta.assign_sub(learning_rate * tape.gradient(loss, theta))
        path.append(theta.numpy())
    return path
