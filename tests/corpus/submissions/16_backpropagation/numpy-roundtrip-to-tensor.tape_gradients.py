import numpy as np
import tensorflow as tf


# %% the network in NumPy, the loss in TensorFlow
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def tape_gradients(params, x, y):
    variables = [tf.Variable(p) for p in params]
    with tf.GradientTape() as tape:
        W1, b1, W2, b2 = [v.numpy() for v in variables]
        z = sigmoid(x @ W1 + b1) @ W2 + b2
        loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=z))
    return tape.gradient(loss, variables)
