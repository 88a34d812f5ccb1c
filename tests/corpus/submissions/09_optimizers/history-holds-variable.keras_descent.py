import tensorflow as tf


# %% the variable in a list
def keras_descent(name, loss, start, learning_rate, n_iterations):
    optimizer = tf.keras.optimizers.get({"class_name": name, "config": {"learning_rate": learning_rate}})
    w = tf.Variable(start)
    path = [w]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            value = loss(w)
        optimizer.apply_gradients([(tape.gradient(value, w), w)])
        path.append(w)
    return path
