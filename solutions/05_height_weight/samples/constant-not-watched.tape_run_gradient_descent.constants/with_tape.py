import tensorflow as tf


def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    s, i = tf.constant(slope, tf.float64), tf.constant(intercept, tf.float64)
    path = [(float(s), float(i))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((weights - (s * heights + i)) ** 2)
        ds, di = tape.gradient(loss, [s, i])
        s, i = s - learning_rate * ds, i - learning_rate * di
        path.append((float(s), float(i)))
    return path
