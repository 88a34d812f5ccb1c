import tensorflow as tf


# %% one loss for each row
def tape_gradients(params, x, y):
    W1, b1, W2, b2 = variables = [tf.Variable(p) for p in params]
    with tf.GradientTape() as tape:
        losses = []
        for row, target in zip(x, y):
            z = tf.sigmoid(row[None] @ W1 + b1) @ W2 + b2
            losses.append(tf.nn.sigmoid_cross_entropy_with_logits(labels=target[None], logits=z))
    return tape.gradient(losses, variables)
