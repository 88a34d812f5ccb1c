import tensorflow as tf


# %% loss variable made once
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    slope = tf.Variable(slope, dtype=tf.float64)
    intercept = tf.Variable(intercept, dtype=tf.float64)
    loss = tf.Variable(0.0, dtype=tf.float64)
    path = [(slope.numpy(), intercept.numpy())]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss.assign(tf.reduce_mean((weights - (slope * heights + intercept)) ** 2))
            value = loss * 1.0
        ds, di = tape.gradient(value, [slope, intercept])
        slope.assign_sub(learning_rate * ds)
        intercept.assign_sub(learning_rate * di)
        path.append((slope.numpy(), intercept.numpy()))
    return path
