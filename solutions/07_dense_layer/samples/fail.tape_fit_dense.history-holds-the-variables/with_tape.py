import tensorflow as tf


def tape_fit_dense(layer, x, y_true, learning_rate, n_iterations):
    path = [(layer.kernel, layer.bias)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y_true - layer(x)) ** 2)
        for variable, slope in zip(layer.trainable_variables, tape.gradient(loss, layer.trainable_variables)):
            variable.assign_sub(learning_rate * slope)
        path.append((layer.kernel, layer.bias))
    return path
