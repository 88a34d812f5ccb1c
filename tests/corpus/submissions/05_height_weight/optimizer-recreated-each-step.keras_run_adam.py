import tensorflow as tf


# %% inside the loop
def keras_run_adam(heights, weights, slope, intercept, learning_rate, n_iterations):
    s, i = tf.Variable(slope, dtype=tf.float64), tf.Variable(intercept, dtype=tf.float64)
    path = [(float(s), float(i))]
    for _ in range(n_iterations):
        adam = tf.keras.optimizers.Adam(learning_rate)
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((weights - (s * heights + i)) ** 2)
        adam.apply_gradients(zip(tape.gradient(loss, [s, i]), [s, i]))
        path.append((float(s), float(i)))
    return path
