import numpy as np
import tensorflow as tf


def slopes(variables, x, y):
    W1, b1, W2, b2 = variables
    with tf.GradientTape() as tape:
        z = tf.sigmoid(x @ W1 + b1) @ W2 + b2
        loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=z))
    return tape.gradient(loss, variables)


# %% tuples of four arrays
def tape_train(params, x, y, learning_rate, n_iterations):
    variables = [tf.Variable(part) for part in params]
    path = [tuple(v.numpy() for v in variables)]
    for _ in range(n_iterations):
        for v, slope in zip(variables, slopes(variables, x, y)):
            v.assign_sub(learning_rate * slope)
        path.append(tuple(v.numpy() for v in variables))
    return path


# %% a history for each array
def tape_train(params, x, y, learning_rate, n_iterations):
    variables = [tf.Variable(part) for part in params]
    histories = [[v.numpy()] for v in variables]
    for _ in range(n_iterations):
        for v, slope in zip(variables, slopes(variables, x, y)):
            v.assign_sub(learning_rate * slope)
        for history, v in zip(histories, variables):
            history.append(v.numpy())
    return [np.array(history) for history in histories]
