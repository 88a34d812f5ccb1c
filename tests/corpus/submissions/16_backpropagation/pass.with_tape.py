"""Right answers with a tape."""

import numpy as np
import tensorflow as tf


def output(params, x):
    W1, b1, W2, b2 = params
    return tf.sigmoid(tf.sigmoid(x @ W1 + b1) @ W2 + b2)


# %% cross-entropy written out and a sum
def tape_gradients(params, x, y):
    variables = [tf.Variable(p) for p in params]
    with tf.GradientTape() as tape:
        p = output(variables, x)
        loss = -tf.reduce_sum(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p)) / len(y)
    return tape.gradient(loss, variables)


def tape_train(params, x, y, learning_rate, n_iterations):
    variables = [tf.Variable(p) for p in params]
    path = [tf.concat([tf.reshape(v, [-1]) for v in variables], 0)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            p = output(variables, x)
            loss = -tf.reduce_sum(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p))
        for v, g in zip(variables, tape.gradient(loss, variables)):
            v.assign_sub(learning_rate / len(y) * g)
        path.append(tf.concat([tf.reshape(v, [-1]) for v in variables], 0))
    return tf.stack(path)


# %% softplus of the logits
def tape_gradients(params, x, y):
    tensors = [tf.constant(p) for p in params]
    with tf.GradientTape() as tape:
        tape.watch(tensors)
        W1, b1, W2, b2 = tensors
        z = tf.sigmoid(x @ W1 + b1) @ W2 + b2
        loss = tf.reduce_mean(tf.nn.softplus(z) - y * z)
    return tuple(tape.gradient(loss, tensors))


# %% loss object of keras on logits
def tape_gradients(params, x, y):
    variables = [tf.Variable(p, dtype=tf.float64) for p in params]
    entropy = tf.keras.losses.BinaryCrossentropy(from_logits=True, dtype="float64")
    with tf.GradientTape() as tape:
        W1, b1, W2, b2 = variables
        loss = entropy(y, tf.nn.sigmoid(x @ W1 + b1) @ W2 + b2)
    return [g.numpy() for g in tape.gradient(loss, variables)]


# %% jacobian and a dict
def tape_gradients(params, x, y):
    named = dict(zip(["W1", "b1", "W2", "b2"], map(tf.Variable, params)))
    with tf.GradientTape() as tape:
        p = output(named.values(), x)
        loss = tf.reduce_mean(-tf.math.log(tf.where(y == 1, p, 1 - p)))
    slopes = tape.jacobian(loss, named)
    return [slopes[name] for name in named]


# %% persistent and one by one
def tape_gradients(params, x, y):
    variables = [tf.Variable(p) for p in params]
    with tf.GradientTape(persistent=True) as tape:
        p = output(variables, x)
        loss = -tf.reduce_mean(tf.math.xlogy(y, p) + tf.math.xlog1py(1 - y, -p))
    return [tape.gradient(loss, v) for v in variables]


# %% one vector and slices of it
def loss_of(p, x, y):
    W1, W2 = tf.reshape(p[:6], (2, 3)), tf.reshape(p[9:12], (3, 1))
    z = tf.sigmoid(x @ W1 + p[6:9]) @ W2 + p[12:]
    return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=z))


def tape_train(params, x, y, learning_rate, n_iterations):
    x, y = tf.constant(x), tf.constant(y)

    @tf.function
    def step(p):
        with tf.GradientTape() as tape:
            tape.watch(p)
            value = loss_of(p, x, y)
        return p - learning_rate * tape.gradient(value, p)

    path = [tf.constant(np.concatenate([np.ravel(p) for p in params]))]
    for _ in range(n_iterations):
        path.append(step(path[-1]))
    return path


# %% lookup of rows
def tape_gradients(params, x, y):
    variables = [tf.Variable(p) for p in params]
    with tf.GradientTape() as tape:
        W1, b1, W2, b2 = variables
        hidden = tf.sigmoid(x @ tf.gather(W1, [0, 1]) + b1)
        z = hidden @ tf.gather(W2, [0, 1, 2]) + b2
        loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.constant(y), logits=z))
    return tape.gradient(loss, variables)


# %% narrow numbers
def tape_gradients(params, x, y):
    variables = [tf.Variable(p, dtype=tf.float32) for p in params]
    x, y = tf.cast(x, tf.float32), tf.cast(y, tf.float32)
    with tf.GradientTape() as tape:
        p = output(variables, x)
        loss = tf.reduce_mean(-y * tf.math.log(p) - (1 - y) * tf.math.log(1 - p))
    return tape.gradient(loss, variables)


def tape_train(params, x, y, learning_rate, n_iterations):
    variables = [tf.Variable(p, dtype=tf.float32) for p in params]
    x, y = tf.cast(x, tf.float32), tf.cast(y, tf.float32)
    path = [np.concatenate([v.numpy().ravel() for v in variables])]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            p = output(variables, x)
            loss = tf.reduce_mean(-y * tf.math.log(p) - (1 - y) * tf.math.log(1 - p))
        for v, g in zip(variables, tape.gradient(loss, variables)):
            v.assign(v - learning_rate * g)
        path.append(np.concatenate([v.numpy().ravel() for v in variables]))
    return path


# %% layers of keras
def tape_train(params, x, y, learning_rate, n_iterations):
    tf.keras.backend.set_floatx("float64")
    model = tf.keras.Sequential(
        [
            tf.keras.Input((2,)),
            tf.keras.layers.Dense(3, activation="sigmoid"),
            tf.keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.set_weights(params)
    path = [np.concatenate([w.ravel() for w in model.get_weights()])]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            p = model(x)
            loss = -tf.reduce_mean(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p))
        for v, g in zip(model.trainable_variables, tape.gradient(loss, model.trainable_variables)):
            v.assign_sub(learning_rate * g)
        path.append(np.concatenate([w.ravel() for w in model.get_weights()]))
    return path


# %% loss object of keras in its own precision
ENTROPY = tf.keras.losses.BinaryCrossentropy(from_logits=True)


def slopes(params, x, y):
    with tf.GradientTape() as tape:
        W1, b1, W2, b2 = params
        loss = ENTROPY(y, tf.sigmoid(x @ W1 + b1) @ W2 + b2)
    return tape.gradient(loss, params)


def tape_gradients(params, x, y):
    return slopes([tf.Variable(p) for p in params], x, y)


def tape_train(params, x, y, learning_rate, n_iterations):
    variables = [tf.Variable(p) for p in params]
    path = [[number for v in variables for number in v.numpy().flat]]
    while len(path) <= n_iterations:
        for v, g in zip(variables, slopes(variables, x, y)):
            v.assign_sub(learning_rate * g)
        path.append([number for v in variables for number in v.numpy().flat])
    return path
