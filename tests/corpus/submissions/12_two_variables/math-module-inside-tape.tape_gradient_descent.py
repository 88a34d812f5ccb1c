import math as m
import tensorflow as tf


# %% math under a short name
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    x, y = tf.Variable(x), tf.Variable(y)
    path = [(float(x), float(y))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = m.pow(x**2 + y - 11, 2) + m.pow(x + y**2 - 7, 2)
        dx, dy = tape.gradient(loss, [x, y])
        x.assign_sub(learning_rate * dx)
        y.assign_sub(learning_rate * dy)
        path.append((float(x), float(y)))
    return path
