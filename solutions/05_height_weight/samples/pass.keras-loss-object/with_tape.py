import tensorflow as tf


def keras_run_adam(heights, weights, slope, intercept, learning_rate, n_iterations):
    tf.keras.backend.set_floatx("float64")
    mse = tf.keras.losses.MeanSquaredError(dtype="float64")
    s, i = tf.Variable(slope, dtype="float64"), tf.Variable(intercept, dtype="float64")
    adam = tf.keras.optimizers.Adam(learning_rate=learning_rate, beta_1=0.9, beta_2=0.999, epsilon=1e-7)
    path = [(float(s), float(i))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = mse(weights, s * heights + i)
        adam.apply(tape.gradient(loss, [s, i]), [s, i])
        path.append((float(s), float(i)))
    return path
