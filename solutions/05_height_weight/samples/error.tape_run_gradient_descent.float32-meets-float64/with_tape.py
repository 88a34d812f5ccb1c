import tensorflow as tf


def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    h, w = tf.constant(heights), tf.constant(weights)
    s, i = tf.Variable(slope), tf.Variable(intercept)
    path = [(float(s), float(i))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((w - (s * h + i)) ** 2)
        ds, di = tape.gradient(loss, [s, i])
        s.assign_sub(learning_rate * ds)
        i.assign_sub(learning_rate * di)
        path.append((float(s), float(i)))
    return path
