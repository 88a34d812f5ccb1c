import tensorflow as tf


# %% line drawn with the numbers of the arguments
def keras_run_adam(heights, weights, slope, intercept, learning_rate, n_iterations):
    s, i = tf.Variable(slope, dtype=tf.float64), tf.Variable(intercept, dtype=tf.float64)
    adam = tf.keras.optimizers.Adam(learning_rate)
    path = [(float(s), float(i))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(weights - (slope * heights + intercept)))
        grads = tape.gradient(loss, [s, i])
        adam.apply_gradients(zip(grads, [s, i]))
        path.append((float(s), float(i)))
    return path
