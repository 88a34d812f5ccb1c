import tensorflow as tf


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    path = [x.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as t:
            loss = tf.square(x)
        grad = t.gradient(loss, x)
        x.assign(x - learning_rate * grad)
        path.append(x.numpy())
    return path
