import numpy as np
import tensorflow as tf


def mse(X, y, theta):
    return tf.reduce_mean((tf.linalg.matvec(X, theta) - y) ** 2)


def descend(optimizer, heights, weights, slope, intercept, n_iterations):
    X = tf.stack([heights, np.ones_like(heights)], axis=1)
    theta = tf.Variable([slope, intercept], dtype=tf.float64)
    path = [theta.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = mse(X, weights, theta)
        optimizer.apply_gradients([(tape.gradient(loss, theta), theta)])
        path.append(theta.numpy())
    return np.stack(path)


def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    X = tf.stack([heights, np.ones_like(heights)], axis=1)
    theta = tf.constant([slope, intercept], dtype=tf.float64)
    path = [theta]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            tape.watch(theta)
            loss = mse(X, weights, theta)
        theta = theta - learning_rate * tape.gradient(loss, theta)
        path.append(theta)
    return tf.stack(path)


def keras_run_rmsprop(heights, weights, slope, intercept, learning_rate, n_iterations):
    return descend(tf.keras.optimizers.RMSprop(learning_rate), heights, weights, slope, intercept, n_iterations)


def keras_run_adam(heights, weights, slope, intercept, learning_rate, n_iterations):
    return descend(tf.keras.optimizers.Adam(learning_rate), heights, weights, slope, intercept, n_iterations)
