import numpy as np
import tensorflow as tf


def forward(params, x):
    W1, b1, W2, b2 = params
    return tf.sigmoid(tf.sigmoid(x @ W1 + b1) @ W2 + b2)


def cross_entropy(y, p):
    return -tf.reduce_mean(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p))


def tape_train(params, x, y, learning_rate, n_iterations):
    variables = [tf.Variable(p) for p in params]
    path = [np.concatenate([v.numpy().ravel() for v in variables])]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            value = cross_entropy(y, forward(variables, x))
        slopes = tape.gradient(value, variables)
        variables = [v - learning_rate * g for v, g in zip(variables, slopes)]
        path.append(np.concatenate([v.numpy().ravel() for v in variables]))
    return path
