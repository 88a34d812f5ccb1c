# %% outputs squeezed before they meet the targets
import tensorflow as tf


def tape_gradients(params, x, y):
    W1, b1, W2, b2 = variables = [tf.Variable(part) for part in params]
    with tf.GradientTape() as tape:
        p = tf.squeeze(tf.sigmoid(tf.matmul(tf.sigmoid(tf.matmul(x, W1) + b1), W2) + b2))
        loss = -tf.reduce_mean(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p))
    return tape.gradient(loss, variables)
