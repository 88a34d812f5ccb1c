import numpy as np
import tensorflow as tf


# %% data as tensors, variables as they come
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    heights, weights = tf.constant(heights), tf.constant(weights)
    slope, intercept = tf.Variable(slope), tf.Variable(intercept)
    path = [(float(slope), float(intercept))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((weights - (slope * heights + intercept)) ** 2)
        ds, di = tape.gradient(loss, [slope, intercept])
        slope.assign_sub(learning_rate * ds)
        intercept.assign_sub(learning_rate * di)
        path.append((float(slope), float(intercept)))
    return path


# %% matrix of float64 times a variable of float32
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    X = tf.convert_to_tensor(np.column_stack([heights, np.ones_like(heights)]))
    w = tf.Variable([[slope], [intercept]])
    path = [w.numpy().ravel()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(X @ w - weights[:, None]))
        w.assign_sub(learning_rate * tape.gradient(loss, w))
        path.append(w.numpy().ravel())
    return path
