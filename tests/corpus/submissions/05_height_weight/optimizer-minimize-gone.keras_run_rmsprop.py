import tensorflow as tf


# %% loss as an inner function
def keras_run_rmsprop(heights, weights, slope, intercept, learning_rate, n_iterations):
    s, i = tf.Variable(slope, dtype=tf.float64), tf.Variable(intercept, dtype=tf.float64)

    def loss():
        return tf.reduce_mean((s * heights + i - weights) ** 2)

    opt = tf.keras.optimizers.RMSprop(learning_rate)
    path = [[s.numpy(), i.numpy()]]
    for _ in range(n_iterations):
        opt.minimize(loss, var_list=[s, i])
        path.append([s.numpy(), i.numpy()])
    return path
