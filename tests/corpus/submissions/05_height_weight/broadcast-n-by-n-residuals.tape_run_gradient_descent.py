# %% a column of predictions under the tape
import tensorflow as tf


def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    X = tf.reshape(tf.constant(heights), (-1, 1))
    s, i = tf.Variable(slope, dtype=tf.float64), tf.Variable(intercept, dtype=tf.float64)
    path = [(s.numpy(), i.numpy())]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((weights - (s * X + i)) ** 2)
        gs, gi = tape.gradient(loss, [s, i])
        s.assign_sub(learning_rate * gs)
        i.assign_sub(learning_rate * gi)
        path.append((s.numpy(), i.numpy()))
    return path
