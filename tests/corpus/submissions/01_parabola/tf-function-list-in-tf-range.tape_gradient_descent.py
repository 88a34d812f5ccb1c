import tensorflow as tf


# %% stacked in the graph
@tf.function
def walk(x, rate, n):
    points = [x]
    for _ in tf.range(n):
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = tf.square(x)
        x -= rate * tape.gradient(y, x)
        points.append(x)
    return tf.stack(points)


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    return walk(tf.constant(start_x), learning_rate, n_iterations)


# %% while with a tensor
@tf.function
def walk(x, rate, n):
    path, k = [], tf.constant(0)
    while k < n:
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = x * x
        x = x - rate * tape.gradient(y, x)
        path.append(x)
        k += 1
    return path


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    return [start_x] + walk(tf.constant(start_x), learning_rate, n_iterations)
