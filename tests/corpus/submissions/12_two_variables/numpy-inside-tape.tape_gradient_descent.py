import numpy as np
import tensorflow as tf


# %% sum of squares by numpy
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    p = tf.Variable([x, y])
    path = [p.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            parts = [p[0] ** 2 + p[1] - 11, p[0] + p[1] ** 2 - 7]
            loss = np.sum(np.square(parts))
        p.assign_sub(learning_rate * tape.gradient(loss, p))
        path.append(p.numpy())
    return path
