"""Right answers with a tape."""

import numpy as np
import tensorflow as tf


# %% mean with a scaled rate
def tape_train(x, y, learning_rate, epochs):
    a, b = tf.Variable(0.0, dtype=tf.float64), tf.Variable(0.0, dtype=tf.float64)
    path = [(a.numpy(), b.numpy())]
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y - (a + b * x)) ** 2)
        da, db = tape.gradient(loss, [a, b])
        a.assign_sub(learning_rate * len(x) * da)
        b.assign_sub(learning_rate * len(x) * db)
        path.append((a.numpy(), b.numpy()))
    return path


# %% narrow mean with a scaled rate
def tape_train(x, y, learning_rate, epochs):
    x, y = tf.cast(x, tf.float32), tf.cast(y, tf.float32)
    theta = tf.Variable(tf.zeros(2))
    path = [theta.numpy()]
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y - (theta[0] + theta[1] * x)) ** 2)
        theta.assign_sub(learning_rate * len(x) * tape.gradient(loss, theta))
        path.append(theta.numpy())
    return path


# %% columns
def tape_train(x, y, learning_rate, epochs):
    X = np.column_stack([np.ones(len(x)), x])
    theta = tf.Variable(tf.zeros((2, 1), tf.float64))
    path = [theta.numpy()]
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            r = y.reshape(-1, 1) - X @ theta
            loss = tf.matmul(r, r, transpose_a=True)
        theta.assign_sub(learning_rate * tape.gradient(loss, theta))
        path.append(theta.numpy())
    return path


# %% slices of a lookup
def tape_train(x, y, learning_rate, epochs):
    theta = tf.Variable([0.0, 0.0], dtype=tf.float64)
    path = [theta.numpy()]
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            a, b = tf.unstack(tf.nn.embedding_lookup(theta, [0, 1]))
            loss = tf.reduce_sum((y - (a + b * x)) ** 2)
        slope = tape.gradient(loss, theta)
        theta.assign_sub(learning_rate * tf.convert_to_tensor(slope))
        path.append(theta.numpy())
    return path


# %% whole walk in a while loop
def tape_train(x, y, learning_rate, epochs):
    def step(k, p, path):
        with tf.GradientTape() as tape:
            tape.watch(p)
            loss = tf.reduce_sum((y - (p[0] + p[1] * x)) ** 2)
        p = p - learning_rate * tape.gradient(loss, p)
        return k + 1, p, path.write(k + 1, p)

    start = tf.zeros(2, tf.float64)
    path = tf.TensorArray(tf.float64, size=epochs + 1, clear_after_read=False).write(0, start)
    walked = tf.while_loop(lambda k, p, path: k < epochs, step, [0, start, path])
    return walked[2].stack()


# %% keras takes the steps
def tape_train(x, y, learning_rate, epochs):
    tf.keras.backend.set_floatx("float64")
    variables = [tf.keras.Variable(0.0), tf.keras.Variable(0.0)]
    sgd = tf.keras.optimizers.SGD(learning_rate)
    path = [[float(v) for v in variables]]
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            a, b = variables
            loss = tf.reduce_sum((y - (a + b * x)) ** 2)
        sgd.apply(tape.gradient(loss, [v.value for v in variables]), variables)
        path.append([float(v) for v in variables])
    return path


# %% squares of each row and ones as output gradients
def tape_train(x, y, learning_rate, epochs):
    a, b = tf.constant(0.0, tf.float64), tf.constant(0.0, tf.float64)
    path = [(a, b)]
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            tape.watch([a, b])
            squares = (y - (a + b * x)) ** 2
        da, db = tape.gradient(squares, [a, b])  # a tape adds up the rows
        a, b = a - learning_rate * da, b - learning_rate * db
        path.append((a, b))
    return path


# %% jacobian inside a function
@tf.function
def slope(x, y, p):
    with tf.GradientTape() as tape:
        tape.watch(p)
        loss = tf.reduce_sum((y - (p[0] + p[1] * x)) ** 2)
    return tape.jacobian(loss, p)


def tape_train(x, y, learning_rate, epochs):
    x, y = tf.constant(x), tf.constant(y)
    path = [tf.zeros(2, tf.float64)]
    for _ in range(epochs):
        path.append(path[-1] - learning_rate * slope(x, y, path[-1]))
    return path


# %% mean, and keras takes many times the rate
def tape_train(x, y, learning_rate, epochs):
    a, b = tf.Variable(0.0, dtype=tf.float64), tf.Variable(0.0, dtype=tf.float64)
    sgd = tf.keras.optimizers.SGD(learning_rate=len(y) * learning_rate)
    yield a.numpy(), b.numpy()
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(a + b * x - y))
        sgd.apply_gradients(zip(tape.gradient(loss, [a, b]), [a, b]))
        yield a.numpy(), b.numpy()
