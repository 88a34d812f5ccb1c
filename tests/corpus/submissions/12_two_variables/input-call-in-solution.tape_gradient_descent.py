# %% asks which optimizer
import tensorflow as tf


def tape_gradient_descent(x, y, learning_rate, n_iterations):
    if input("float32? [y/n] ") == "y":
        x, y = tf.Variable(x), tf.Variable(y)
    path = [(float(x), float(y))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            value = (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2
        dx, dy = tape.gradient(value, [x, y])
        x.assign_sub(learning_rate * dx)
        y.assign_sub(learning_rate * dy)
        path.append((float(x), float(y)))
    return path
