# %% prefix forgotten
import tensorflow as tf


def gradient_descent(x, y, learning_rate, n_iterations):
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


# %% capital letters
import tensorflow as tf


def Tape_Gradient_Descent(x, y, learning_rate, n_iterations):
    return [(x, y)]
