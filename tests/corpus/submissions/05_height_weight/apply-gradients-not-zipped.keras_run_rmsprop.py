import tensorflow as tf


# %% list of two lists
def keras_run_rmsprop(heights, weights, slope, intercept, learning_rate, n_iterations):
    line = [tf.Variable(slope, dtype=tf.float64), tf.Variable(intercept, dtype=tf.float64)]
    opt = tf.keras.optimizers.RMSprop(learning_rate)
    path = [[float(v) for v in line]]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((weights - line[0] * heights - line[1]) ** 2)
        gradients = tape.gradient(loss, line)
        opt.apply_gradients([gradients, line])
        path.append([float(v) for v in line])
    return path
