import tensorflow as tf


# %% intercept forgotten
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    slope = tf.Variable(slope, dtype=tf.float64)
    intercept = tf.Variable(intercept, dtype=tf.float64)
    path = [(float(slope), float(intercept))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((weights - slope * heights) ** 2)
        for v, g in zip((slope, intercept), tape.gradient(loss, (slope, intercept))):
            v.assign_sub(learning_rate * g)
        path.append((float(slope), float(intercept)))
    return path
