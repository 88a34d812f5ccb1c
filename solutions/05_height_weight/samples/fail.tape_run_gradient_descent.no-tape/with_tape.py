import tensorflow as tf


def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    h, w = tf.constant(heights), tf.constant(weights)
    s, i = tf.constant(slope, tf.float64), tf.constant(intercept, tf.float64)
    path = [(s, i)]
    for _ in range(n_iterations):
        r = s * h + i - w
        s, i = s - learning_rate * 2 * tf.reduce_mean(r * h), i - learning_rate * 2 * tf.reduce_mean(r)
        path.append((s, i))
    return path
