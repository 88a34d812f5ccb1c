import numpy as np
import tensorflow as tf


# %% vector variable, an array at the end
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    p = tf.Variable([x, y])
    path = [p]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2
        p.assign_sub(learning_rate * tape.gradient(loss, p))
        path.append(p)
    return np.array([q.numpy() for q in path])


# %% pairs of variables
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    x, y = tf.Variable(x), tf.Variable(y)
    path = [(x, y)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.square(x**2 + y - 11) + tf.square(x + y**2 - 7)
        dx, dy = tape.gradient(loss, (x, y))
        x.assign_sub(learning_rate * dx)
        y.assign_sub(learning_rate * dy)
        path.append((x, y))
    return path
