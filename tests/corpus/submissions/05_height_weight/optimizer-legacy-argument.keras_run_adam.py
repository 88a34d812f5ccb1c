import tensorflow as tf


# %% betas as they were written
def keras_run_adam(heights, weights, slope, intercept, learning_rate, n_iterations):
    slope = tf.Variable(slope, dtype=tf.float64)
    intercept = tf.Variable(intercept, dtype=tf.float64)
    adam = tf.keras.optimizers.Adam(learning_rate=learning_rate, beta1=0.9, beta2=0.999)
    path = [(float(slope), float(intercept))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((weights - slope * heights - intercept) ** 2)
        adam.apply_gradients(zip(tape.gradient(loss, [slope, intercept]), [slope, intercept]))
        path.append((float(slope), float(intercept)))
    return path
