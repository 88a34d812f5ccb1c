import numpy as np
import tensorflow as tf


# %% numpy of a tensor
@tf.function
def slope(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x**2
    return tape.gradient(y, x).numpy()


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * slope(tf.constant(path[-1])))
    return path


# %% numpy of a variable
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)

    @tf.function
    def step():
        print("at", x.numpy())
        with tf.GradientTape() as tape:
            y = x * x
        x.assign_sub(learning_rate * tape.gradient(y, x))

    path = [float(x)]
    for _ in range(n_iterations):
        step()
        path.append(float(x))
    return path


# %% NumPy function
@tf.function
def slope(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = np.square(x)
    return tape.gradient(y, x)


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.constant(start_x)
    path = [x]
    while len(path) < n_iterations + 1:
        x = x - learning_rate * slope(x)
        path.append(x)
    return path
