# %% Keras's mean squared error
import tensorflow as tf


def tape_train(x, y, learning_rate, epochs):
    theta = tf.Variable([0.0, 0.0], dtype=tf.float64)
    path = [theta.numpy()]
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.keras.losses.mse(y, theta[0] + theta[1] * x)
        theta.assign_sub(learning_rate * tape.gradient(loss, theta))
        path.append(theta.numpy())
    return path
