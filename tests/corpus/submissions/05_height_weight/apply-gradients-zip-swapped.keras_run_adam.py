import tensorflow as tf


# %% zip of variables and gradients
def keras_run_adam(heights, weights, slope, intercept, learning_rate, n_iterations):
    line = [tf.Variable(slope, dtype=tf.float64), tf.Variable(intercept, dtype=tf.float64)]
    adam = tf.keras.optimizers.Adam(learning_rate)
    path = [tuple(float(v) for v in line)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((weights - line[0] * heights - line[1]) ** 2)
        adam.apply_gradients(zip(line, tape.gradient(loss, line)))
        path.append(tuple(float(v) for v in line))
    return path
