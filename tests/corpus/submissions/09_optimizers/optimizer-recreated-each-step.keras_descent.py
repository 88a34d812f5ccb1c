import tensorflow as tf


# %% made by a helper that steps
def step(name, loss, w, rate):
    optimizer = tf.keras.optimizers.get({"class_name": name, "config": {"learning_rate": rate}})
    with tf.GradientTape() as tape:
        value = loss(w)
    optimizer.apply_gradients([(tape.gradient(value, w), w)])


def keras_descent(name, loss, start, learning_rate, n_iterations):
    w = tf.Variable(start)
    path = [w.numpy()]
    for _ in range(n_iterations):
        step(name, loss, w, learning_rate)
        path.append(w.numpy())
    return path
