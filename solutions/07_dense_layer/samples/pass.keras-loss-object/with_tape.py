import tensorflow as tf


def tape_dense_gradients(layer, x, y_true):
    error = tf.keras.losses.MeanSquaredError()
    with tf.GradientTape() as tape:
        loss = error(y_true, layer(x))
    return tape.gradient(loss, layer.trainable_variables)


def tape_fit_dense(layer, x, y_true, learning_rate, n_iterations):
    optimizer = tf.keras.optimizers.SGD(learning_rate)
    path = [tuple(float(tf.squeeze(v)) for v in layer.trainable_variables)]
    for _ in range(n_iterations):
        gradients = tape_dense_gradients(layer, x, y_true)
        optimizer.apply_gradients(zip(gradients, layer.trainable_variables))
        path.append(tuple(float(tf.squeeze(v)) for v in layer.trainable_variables))
    return path
