import numpy as np
import tensorflow as tf


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    path = np.zeros(n_iterations)
    for i in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        x.assign_sub(learning_rate * tape.gradient(y, x))
        path[i] = x.numpy()
    return path
