"""Right answers with a tape."""

import numpy as np
import tensorflow as tf


# %% sum over the number of rows
def tape_dense_gradients(layer, x, y_true):
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(tf.square(layer(x) - y_true)) / len(x)
    return tape.gradient(loss, layer.trainable_variables)


def tape_fit_dense(layer, x, y_true, learning_rate, n_iterations):
    n = float(x.shape[0])
    path = [tuple(float(np.squeeze(v)) for v in layer.get_weights())]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum((layer(x) - y_true) ** 2)
        for v, g in zip(layer.trainable_variables, tape.gradient(loss, layer.trainable_variables)):
            v.assign_sub(learning_rate / n * g)
        path.append(tuple(float(np.squeeze(v)) for v in layer.get_weights()))
    return path


# %% loss of keras
def tape_dense_gradients(layer, x, y_true):
    mse = tf.keras.losses.MeanSquaredError()
    with tf.GradientTape() as tape:
        loss = mse(y_true, layer(x))
    return tape.gradient(loss, layer.trainable_weights)


# %% loss of each row
def tape_dense_gradients(layer, x, y_true):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.keras.losses.MSE(y_true, layer(x)))
    return tuple(tape.gradient(loss, [layer.kernel, layer.bias]))


# %% persistent and one by one
def tape_dense_gradients(layer, x, y_true):
    with tf.GradientTape(persistent=True) as tape:
        loss = tf.reduce_mean((y_true - layer(x)) ** 2)
    return [tape.gradient(loss, variable) for variable in layer.trainable_variables]


# %% jacobian of the loss
def tape_dense_gradients(layer, x, y_true):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.math.squared_difference(layer(x), y_true))
    return [g.numpy() for g in tape.jacobian(loss, layer.trainable_variables)]


# %% jacobian of the prediction
def tape_dense_gradients(layer, x, y_true):
    with tf.GradientTape() as tape:
        y = layer(x)[:, 0]
    by_kernel, by_bias = tape.jacobian(y, layer.trainable_variables)
    e = 2 * (y - y_true[:, 0]) / len(x)
    return tf.reduce_sum(e * by_kernel[:, 0, 0]), tf.reduce_sum(e * by_bias[:, 0])


# %% flat on both sides
def tape_dense_gradients(layer, x, y_true):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((tf.squeeze(layer(x)) - tf.squeeze(y_true)) ** 2)
    return [float(tf.squeeze(g)) for g in tape.gradient(loss, layer.trainable_variables)]


# %% kernel and bias multiplied out
def tape_dense_gradients(layer, x, y_true):
    w, b = layer.trainable_variables
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y_true - (x @ w + b)) ** 2)
    return tape.gradient(loss, [w, b], unconnected_gradients="zero")


# %% wide numbers beside the layer
def tape_fit_dense(layer, x, y_true, learning_rate, n_iterations):
    w, b = (tf.Variable(tf.cast(tf.squeeze(v), tf.float64)) for v in layer.trainable_variables)
    x, y = tf.cast(x, tf.float64), tf.cast(y_true, tf.float64)
    path = [(float(w), float(b))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((w * x + b - y) ** 2)
        dw, db = tape.gradient(loss, [w, b])
        w.assign_sub(learning_rate * dw)
        b.assign_sub(learning_rate * db)
        path.append((float(w), float(b)))
    return path


# %% weights set anew
def tape_fit_dense(layer, x, y_true, learning_rate, n_iterations):
    path = [np.concatenate([v.ravel() for v in layer.get_weights()])]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((layer(x) - y_true) ** 2)
        slopes = tape.gradient(loss, layer.trainable_variables)
        layer.set_weights([w - learning_rate * g.numpy() for w, g in zip(layer.get_weights(), slopes)])
        path.append(np.concatenate([v.ravel() for v in layer.get_weights()]))
    return np.array(path)


# %% optimizer of keras
def tape_fit_dense(layer, x, y_true, learning_rate, n_iterations):
    sgd = tf.keras.optimizers.SGD(learning_rate)
    path = [[v.numpy() for v in layer.trainable_variables]]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((layer(x) - y_true) ** 2)
        sgd.apply_gradients(zip(tape.gradient(loss, layer.trainable_variables), layer.trainable_variables))
        path.append([v.numpy() for v in layer.trainable_variables])
    return path


# %% step inside a function
def tape_fit_dense(layer, x, y_true, learning_rate, n_iterations):
    @tf.function
    def step():
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((layer(x) - y_true) ** 2)
        for v, g in zip(layer.trainable_variables, tape.gradient(loss, layer.trainable_variables)):
            v.assign_sub(learning_rate * g)

    def here():
        return [tf.reshape(v.value, ()) for v in layer.trainable_variables]

    path = [here()]
    for _ in range(n_iterations):
        step()
        path.append(here())
    return path


# %% rows in another order
def tape_fit_dense(layer, x, y_true, learning_rate, n_iterations):
    path = [[float(v.numpy().item()) for v in layer.trainable_variables]]
    for _ in range(n_iterations):
        order = tf.random.shuffle(tf.range(x.shape[0]))
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((layer(tf.gather(x, order)) - tf.gather(y_true, order)) ** 2)
        for v, g in zip(layer.trainable_variables, tape.gradient(loss, layer.trainable_variables)):
            v.assign(v - learning_rate * g)
        path.append([float(v.numpy().item()) for v in layer.trainable_variables])
    return path
