import numpy as np
import tensorflow as tf


def forward(params, x):
    W1, b1, W2, b2 = params
    return tf.sigmoid(tf.sigmoid(x @ W1 + b1) @ W2 + b2)


def cross_entropy(y, p):
    return -tf.reduce_mean(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p))


def tape_train(params, x, y, learning_rate, n_iterations):
    """Keras keeps the rate in float32, which is no fault."""
    variables = [tf.Variable(p) for p in params]
    optimizer = tf.keras.optimizers.SGD(learning_rate)
    path = [np.concatenate([v.numpy().ravel() for v in variables])]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            value = cross_entropy(tf.constant(y), forward(variables, x))
        optimizer.apply_gradients(zip(tape.gradient(value, variables), variables))
        path.append(np.concatenate([v.numpy().ravel() for v in variables]))
    return path
