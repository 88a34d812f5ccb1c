import tensorflow as tf


def tape_fit_dense(layer, x, y_true, learning_rate, n_iterations):
    kernel, bias = layer.trainable_variables
    path = [(float(kernel[0, 0]), float(bias[0]))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y_true - layer(x)) ** 2)
        d_kernel, d_bias = tape.gradient(loss, [kernel, bias])
        kernel.assign_add(learning_rate * d_kernel)
        bias.assign_add(learning_rate * d_bias)
        path.append((float(kernel[0, 0]), float(bias[0])))
    return path
