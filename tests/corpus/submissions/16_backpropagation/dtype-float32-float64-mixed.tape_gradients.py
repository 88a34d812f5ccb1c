import tensorflow as tf


# %% parameters in float32, inputs as they are
def tape_gradients(params, x, y):
    x, y = tf.constant(x), tf.constant(y)
    W1, b1, W2, b2 = variables = [tf.Variable(p, dtype=tf.float32) for p in params]
    with tf.GradientTape() as tape:
        p = tf.sigmoid(tf.sigmoid(tf.matmul(x, W1) + b1) @ W2 + b2)
        loss = -tf.reduce_mean(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p))
    return tape.gradient(loss, variables)
