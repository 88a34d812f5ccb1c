import numpy as np
import tensorflow as tf


# %% np.mean of the squares
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    slope = tf.Variable(slope, dtype=tf.float64)
    intercept = tf.Variable(intercept, dtype=tf.float64)
    path = [(slope.numpy(), intercept.numpy())]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = np.mean((weights - (slope * heights + intercept)) ** 2)
        ds, di = tape.gradient(loss, [slope, intercept])
        slope.assign_sub(learning_rate * ds)
        intercept.assign_sub(learning_rate * di)
        path.append((slope.numpy(), intercept.numpy()))
    return path
