import tensorflow as tf


# %% loss as a number
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    s = tf.Variable(slope, dtype=tf.float64)
    i = tf.Variable(intercept, dtype=tf.float64)
    path = [(slope, intercept)]
    for step in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = float(tf.reduce_mean((s * heights + i - weights) ** 2))
        gs, gi = tape.gradient(loss, [s, i])
        s.assign_sub(learning_rate * gs)
        i.assign_sub(learning_rate * gi)
        path.append((float(s), float(i)))
    return path
