import tensorflow as tf


@tf.function
def step(h, w, slope, intercept, rate):
    with tf.GradientTape() as tape:
        tape.watch([slope, intercept])
        loss = tf.reduce_mean((w - (slope * h + intercept)) ** 2)
    ds, di = tape.gradient(loss, [slope, intercept])
    return slope - rate * ds, intercept - rate * di


def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    h, w = tf.constant(heights), tf.constant(weights)
    rate = tf.constant(learning_rate, tf.float64)
    point = tf.constant(slope, tf.float64), tf.constant(intercept, tf.float64)
    path = [point]
    for _ in range(n_iterations):
        point = step(h, w, *point, rate)
        path.append(point)
    return path
