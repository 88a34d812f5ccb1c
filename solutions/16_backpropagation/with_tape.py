"""A small network with TensorFlow, in float64: the tape does the backpropagation.

Shapes and parameters as in the part by hand.
"""

import numpy as np
import tensorflow as tf


def network_loss(params, x, y):
    """A helper, if you like: the mean binary cross-entropy as a tensor, for parameters that are variables."""
    ### BEGIN SOLUTION
    W1, b1, W2, b2 = params
    z = tf.sigmoid(x @ W1 + b1) @ W2 + b2
    return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.constant(y), logits=z))
    ### END SOLUTION


def tape_gradients(params, x, y):
    """The gradients of the loss, a list [dW1, db1, dW2, db2] with the shapes of the parameters, from a tape."""
    ### BEGIN SOLUTION
    variables = [tf.Variable(p) for p in params]
    with tf.GradientTape() as tape:
        value = network_loss(variables, x, y)
    return tape.gradient(value, variables)
    ### END SOLUTION


def tape_train(params, x, y, learning_rate, n_iterations):
    """Gradient descent on the loss, with gradients from a tape.

    Returns the path, the start first: n_iterations + 1 points, each the parameters flattened into one
    vector of 13 numbers (W1 row by row, then b1, W2, b2).
    """
    ### BEGIN SOLUTION
    variables = [tf.Variable(p) for p in params]
    path = [np.concatenate([v.numpy().ravel() for v in variables])]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            value = network_loss(variables, x, y)
        for variable, slope in zip(variables, tape.gradient(value, variables)):
            variable.assign_sub(learning_rate * slope)
        path.append(np.concatenate([v.numpy().ravel() for v in variables]))
    return path
    ### END SOLUTION
