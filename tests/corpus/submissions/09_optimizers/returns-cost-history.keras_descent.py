# %% the loss before each step, and the last
import tensorflow as tf


def keras_descent(name, loss, start, learning_rate, n_iterations):
    w = tf.Variable(start)
    optimizer = tf.keras.optimizers.get(name)
    optimizer.learning_rate = learning_rate
    losses = []
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = loss(w)
        losses.append(y.numpy())
        optimizer.apply_gradients([(tape.gradient(y, w), w)])
    return losses + [loss(w).numpy()]


# %% one loss for each step
import tensorflow as tf


def keras_descent(name, loss, start, learning_rate, n_iterations):
    w = tf.Variable(start)
    optimizer = tf.keras.optimizers.get(name)
    optimizer.learning_rate = learning_rate
    history = {"loss": []}
    while len(history["loss"]) < n_iterations:
        with tf.GradientTape() as tape:
            cost = loss(w)
        optimizer.apply(tape.gradient(cost, [w]), [w])
        history["loss"].append(float(cost))
    return history["loss"]
