"""Right answers with a tape or a Keras optimizer."""

import numpy as np
import tensorflow as tf


# %% one column of parameters
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    X = tf.stack([heights, tf.ones_like(heights)], axis=1)
    theta = tf.Variable([[slope], [intercept]], dtype=tf.float64)
    path = [theta.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((X @ theta - weights[:, None]) ** 2)
        theta.assign_sub(learning_rate * tape.gradient(loss, theta))
        path.append(theta.numpy())
    return path


# %% slices of a gather
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    theta = tf.Variable([slope, intercept], dtype=tf.float64)
    path = [theta.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            s, i = tf.gather(theta, 0), tf.gather(theta, 1)
            loss = tf.reduce_mean((s * heights + i - weights) ** 2)
        theta.assign_sub(learning_rate * tf.convert_to_tensor(tape.gradient(loss, theta)))
        path.append(theta.numpy())
    return path


# %% sum with a scaled rate
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    s, i = tf.Variable(slope, dtype=tf.float64), tf.Variable(intercept, dtype=tf.float64)
    rate = learning_rate / len(heights)
    path = [(s.numpy(), i.numpy())]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(tf.square(s * heights + i - weights))
        for variable, gradient in zip([s, i], tape.gradient(loss, [s, i])):
            variable.assign_sub(rate * gradient)
        path.append((s.numpy(), i.numpy()))
    return path


# %% narrow sum with a scaled rate
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    h, w = tf.cast(heights, tf.float32), tf.cast(weights, tf.float32)
    s, i = tf.Variable(slope), tf.Variable(intercept)
    rate = learning_rate / len(heights)
    path = [(s.numpy(), i.numpy())]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(tf.square(s * h + i - w))
        ds, di = tape.gradient(loss, [s, i])
        s.assign_sub(rate * ds)
        i.assign_sub(rate * di)
        path.append((s.numpy(), i.numpy()))
    return path


# %% half of the mean with twice the rate
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    p = tf.constant([slope, intercept], dtype=tf.float64)
    path = [p]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            tape.watch(p)
            loss = tf.nn.l2_loss(p[0] * heights + p[1] - weights) / len(heights)
        p = p - 2 * learning_rate * tape.gradient(loss, p)
        path.append(p)
    return tf.stack(path)


# %% keras loss object in its own precision
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    s, i = tf.Variable(slope), tf.Variable(intercept)
    h, w = tf.constant(heights, tf.float32), tf.constant(weights, tf.float32)
    mse = tf.keras.losses.MeanSquaredError()
    path = [[s.numpy(), i.numpy()]]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = mse(w, s * h + i)
        ds, di = tape.gradient(loss, [s, i])
        s.assign(s - learning_rate * ds)
        i.assign(i - learning_rate * di)
        path.append([s.numpy(), i.numpy()])
    return path


# %% dict of parameters
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    parameters = {"slope": tf.Variable(slope, dtype=tf.float64), "intercept": tf.Variable(intercept, dtype=tf.float64)}
    path = [[float(v) for v in parameters.values()]]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((parameters["slope"] * heights + parameters["intercept"] - weights) ** 2)
        for name, slope in tape.gradient(loss, parameters).items():
            parameters[name].assign_sub(learning_rate * slope)
        path.append([float(v) for v in parameters.values()])
    return path


# %% while loop and array
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    h, w = tf.constant(heights), tf.constant(weights)

    @tf.function
    def walk(p):
        path = tf.TensorArray(tf.float64, size=n_iterations + 1)
        path = path.write(0, p)
        for k in tf.range(n_iterations):
            with tf.GradientTape() as tape:
                tape.watch(p)
                loss = tf.reduce_mean((p[0] * h + p[1] - w) ** 2)
            p = p - learning_rate * tape.gradient(loss, p)
            path = path.write(k + 1, p)
        return path.stack()

    return walk(tf.constant([slope, intercept], tf.float64))


# %% plain sgd of keras takes the steps
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    variables = [tf.Variable(slope, dtype=tf.float64), tf.Variable(intercept, dtype=tf.float64)]
    sgd = tf.keras.optimizers.SGD(learning_rate)
    path = [[float(v) for v in variables]]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((variables[0] * heights + variables[1] - weights) ** 2)
        sgd.apply(tape.gradient(loss, variables), variables)
        path.append([float(v) for v in variables])
    return path


# %% keras variables and a step inside a function
def descend(optimizer, heights, weights, slope, intercept, n_iterations):
    h, w = tf.cast(heights, tf.float32), tf.cast(weights, tf.float32)
    s, i = tf.Variable(slope), tf.Variable(intercept)
    optimizer.build([s, i])

    @tf.function
    def step():
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((w - (s * h + i)) ** 2)
        optimizer.apply_gradients(zip(tape.gradient(loss, [s, i]), [s, i]))

    path = [(s.numpy(), i.numpy())]
    for _ in range(n_iterations):
        step()
        path.append((s.numpy(), i.numpy()))
    return path


def keras_run_rmsprop(heights, weights, slope, intercept, learning_rate, n_iterations):
    optimizer = tf.keras.optimizers.RMSprop(learning_rate)
    return descend(optimizer, heights, weights, slope, intercept, n_iterations)


def keras_run_adam(heights, weights, slope, intercept, learning_rate, n_iterations):
    optimizer = tf.keras.optimizers.Adam(learning_rate)
    return descend(optimizer, heights, weights, slope, intercept, n_iterations)


# %% one vector and wide numbers
def descend(optimizer, heights, weights, slope, intercept, n_iterations):
    p = tf.Variable([slope, intercept], dtype=tf.float64)
    yield p.numpy()
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(weights - (p[0] * heights + p[1])))
        optimizer.apply_gradients([(tape.gradient(loss, p), p)])
        yield p.numpy()


def keras_run_rmsprop(heights, weights, slope, intercept, learning_rate, n_iterations):
    optimizer = tf.keras.optimizers.get({"class_name": "rmsprop", "config": {"learning_rate": learning_rate}})
    return list(descend(optimizer, heights, weights, slope, intercept, n_iterations))


def keras_run_adam(heights, weights, slope, intercept, learning_rate, n_iterations):
    optimizer = tf.keras.optimizers.Adam(learning_rate=tf.constant(learning_rate, tf.float64).numpy())
    return descend(optimizer, heights, weights, slope, intercept, n_iterations)


# %% a sequential model trained by hand
def keras_run_adam(heights, weights, slope, intercept, learning_rate, n_iterations):
    layer = tf.keras.layers.Dense(1)
    layer.build((None, 1))
    layer.set_weights([np.array([[slope]]), np.array([intercept])])
    h = heights.reshape(-1, 1).astype("float32")
    w = weights.reshape(-1, 1).astype("float32")
    adam = tf.keras.optimizers.Adam(learning_rate)
    path = [np.concatenate([v.numpy().ravel() for v in layer.trainable_variables])]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((layer(h) - w) ** 2)
        adam.apply_gradients(zip(tape.gradient(loss, layer.trainable_variables), layer.trainable_variables))
        path.append(np.concatenate([v.numpy().ravel() for v in layer.trainable_variables]))
    return path


# %% slopes by a formula
def keras_run_adam(heights, weights, slope, intercept, learning_rate, n_iterations):
    s, i = tf.Variable(slope, dtype="float64"), tf.Variable(intercept, dtype="float64")
    adam = tf.keras.optimizers.Adam(learning_rate)
    path = [(float(s), float(i))]
    for _ in range(n_iterations):
        e = s * heights + i - weights
        adam.apply([2 * tf.reduce_mean(e * heights), 2 * tf.reduce_mean(e)], [s, i])
        path.append((float(s), float(i)))
    return path


# %% momentum of nothing in rmsprop
def keras_run_rmsprop(heights, weights, slope, intercept, learning_rate, n_iterations):
    variables = [tf.Variable(slope), tf.Variable(intercept)]
    h, w = tf.cast(heights, tf.float32), tf.cast(weights, tf.float32)
    opt = tf.keras.optimizers.RMSprop(learning_rate, rho=0.9, momentum=0.0, epsilon=1e-7, centered=False)
    path = [tuple(v.numpy() for v in variables)]
    for _ in range(n_iterations):
        with tf.GradientTape(persistent=True) as tape:
            loss = tf.reduce_mean((variables[0] * h + variables[1] - w) ** 2)
        opt.apply_gradients([(tape.gradient(loss, v), v) for v in variables])
        path.append(tuple(v.numpy() for v in variables))
    return path


# %% sum, and keras takes a small part of the rate
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    line = tf.Variable([slope, intercept], dtype=tf.float64)
    sgd = tf.keras.optimizers.SGD(learning_rate / len(heights))
    walked = [line.numpy()]
    while len(walked) <= n_iterations:
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum((line[0] * heights + line[1] - weights) ** 2)
        sgd.apply_gradients([(tape.gradient(loss, line), line)])
        walked.append(line.numpy())
    return walked
