import tensorflow as tf


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    w = tf.Variable(start_x)
    history = [w.numpy()]
    for epoch in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.square(w)
        dw = tape.gradient(loss, w)
        w = tf.subtract(w, tf.multiply(learning_rate, dw))
        history.append(w.numpy())
    return history
