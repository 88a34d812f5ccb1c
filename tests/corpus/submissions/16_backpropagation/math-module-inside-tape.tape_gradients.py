import math
import tensorflow as tf


# %% logarithm of math
def tape_gradients(params, x, y):
    variables = [tf.Variable(p) for p in params]
    W1, b1, W2, b2 = variables
    with tf.GradientTape() as tape:
        p = tf.sigmoid(tf.sigmoid(x @ W1 + b1) @ W2 + b2)
        loss = 0.0
        for output, target in zip(p, y):
            loss -= float(target[0]) * math.log(output[0]) + (1 - float(target[0])) * math.log(1 - output[0])
        loss = loss / len(y)
    return tape.gradient(loss, variables)
