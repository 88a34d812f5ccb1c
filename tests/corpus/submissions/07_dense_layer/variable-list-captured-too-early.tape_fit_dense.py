import tensorflow as tf


# %% list taken first, then the steps
def tape_fit_dense(layer, x, y_true, learning_rate, n_iterations):
    own = tf.keras.layers.Dense(1)
    variables = own.trainable_variables
    own(x)
    own.set_weights(layer.get_weights())
    path = [(float(own.kernel[0, 0]), float(own.bias[0]))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((own(x) - y_true) ** 2)
        for v, g in zip(variables, tape.gradient(loss, variables)):
            v.assign_sub(learning_rate * g)
        path.append((float(own.kernel[0, 0]), float(own.bias[0])))
    return path
