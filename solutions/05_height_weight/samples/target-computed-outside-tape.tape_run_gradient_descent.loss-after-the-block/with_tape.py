import tensorflow as tf


def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    s, i = tf.Variable(slope, dtype=tf.float64), tf.Variable(intercept, dtype=tf.float64)
    path = [(float(s), float(i))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            prediction = s * heights + i
        loss = tf.reduce_mean((weights - prediction) ** 2)
        ds, di = tape.gradient(loss, [s, i])
        s.assign_sub(learning_rate * ds)
        i.assign_sub(learning_rate * di)
        path.append((float(s), float(i)))
    return path
