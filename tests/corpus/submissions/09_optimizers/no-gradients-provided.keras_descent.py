import tensorflow as tf


# %% loss of a copy
def keras_descent(name, loss, start, learning_rate, n_iterations):
    optimizer = tf.keras.optimizers.get({"class_name": name, "config": {"learning_rate": learning_rate}})
    w = tf.Variable(start)
    path = [w.numpy()]
    for _ in range(n_iterations):
        copy = tf.Variable(w.numpy())
        with tf.GradientTape() as tape:
            value = loss(copy)
        optimizer.apply_gradients([(tape.gradient(value, w), w)])
        path.append(w.numpy())
    return path


# %% loss before the tape
def keras_descent(name, loss, start, learning_rate, n_iterations):
    optimizer = tf.keras.optimizers.get(name)
    optimizer.learning_rate = learning_rate
    w = tf.Variable(start)
    path = [w.numpy()]
    while len(path) <= n_iterations:
        height = loss(w)
        with tf.GradientTape() as tape:
            slope = tape.gradient(height, w)
        optimizer.apply_gradients([(slope, w)])
        path.append(w.numpy())
    return path
