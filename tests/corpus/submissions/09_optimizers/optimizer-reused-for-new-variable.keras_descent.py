import tensorflow as tf


# %% new variable in each step
def keras_descent(name, loss, start, learning_rate, n_iterations):
    optimizer = tf.keras.optimizers.get({"class_name": name, "config": {"learning_rate": learning_rate}})
    point, path = start, [start]
    for _ in range(n_iterations):
        w = tf.Variable(point)
        with tf.GradientTape() as tape:
            value = loss(w)
        optimizer.apply_gradients([(tape.gradient(value, w), w)])
        point = w.numpy()
        path.append(point)
    return path
