import tensorflow as tf


# %% vector
def keras_descent(name, loss, start, learning_rate, n_iterations):
    optimizer = tf.keras.optimizers.get({"class_name": name, "config": {"learning_rate": learning_rate}})
    w = tf.Variable(start)
    path = [w.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            value = loss(w)
        gradients = [tape.gradient(value, w)]
        optimizer.apply_gradients(zip([w], gradients))
        path.append(w.numpy())
    return path
