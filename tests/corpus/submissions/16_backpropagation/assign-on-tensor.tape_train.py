import numpy as np
import tensorflow as tf


# %% parameters as constants
def tape_train(params, x, y, learning_rate, n_iterations):
    params = [tf.constant(p) for p in params]
    path = [np.concatenate([p.numpy().ravel() for p in params])]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            tape.watch(params)
            W1, b1, W2, b2 = params
            z = tf.sigmoid(x @ W1 + b1) @ W2 + b2
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=z))
        for p, g in zip(params, tape.gradient(loss, params)):
            p.assign_sub(learning_rate * g)
        path.append(np.concatenate([p.numpy().ravel() for p in params]))
    return path
