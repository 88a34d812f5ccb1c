import tensorflow as tf


def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    m = tf.Variable(slope, dtype=tf.float64)
    c = tf.Variable(intercept, dtype=tf.float64)
    path = [[float(m), float(c)]]
    for _ in range(n_iterations):
        with tf.GradientTape(persistent=True) as tape:
            loss = tf.reduce_sum((m * heights + c - weights) ** 2) / len(heights)
        dm, dc = tape.gradient(loss, m), tape.gradient(loss, c)
        m.assign(m - learning_rate * dm)
        c.assign(c - learning_rate * dc)
        path.append([float(m), float(c)])
    return path
