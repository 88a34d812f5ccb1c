"""Right answers."""

import numpy as np
import tensorflow as tf


# %% batch of one and back
def tape_input_gradient(model, image):
    batch = tf.expand_dims(image, 0)
    with tf.GradientTape() as tape:
        tape.watch(batch)
        p = model(batch[0])
        loss = p[0] - p[1]
    return tape.gradient(loss, batch)


# %% weights of the output
def tape_input_gradient(model, image):
    with tf.GradientTape() as tape:
        tape.watch(image)
        p = model(image)
    return tape.gradient(p, image, output_gradients=tf.constant([1.0, -1.0]))


# %% slices of the probabilities
def tape_input_gradient(model, image):
    with tf.GradientTape() as tape:
        tape.watch(image)
        p = model(image)
        loss = tf.gather(p, [0]) - tf.gather(p, [1])
    return tape.gradient(loss, image).numpy().tolist()


# %% one less twice the second probability
def tape_input_gradient(model, image):
    with tf.GradientTape() as tape:
        tape.watch(image)
        p = model(image)
        loss = 1.0 - 2.0 * p[1]
    return tape.gradient(loss, image)


def tape_adversarial(model, image, n_steps):
    image = tf.identity(image)
    path = tf.TensorArray(tf.float32, size=n_steps + 1)
    path = path.write(0, image)
    for k in range(n_steps):
        image = tf.clip_by_value(image - tf.sign(tape_input_gradient(model, image)) * (1 / 255), 0.0, 1.0)
        path = path.write(k + 1, image)
    return path.stack()


# %% wide numbers between the steps
def tape_adversarial(model, image, n_steps):
    here = image.numpy().astype(np.float64)
    path = [here]
    for _ in range(n_steps):
        x = tf.constant(here, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            p = model(x)
            loss = p[0] - p[1]
        here = np.clip(here - np.sign(tape.gradient(loss, x).numpy()) / 255.0, 0.0, 1.0)
        path.append(here)
    return path


# %% where instead of sign
def tape_adversarial(model, image, n_steps):
    x = tf.Variable(image)
    path = [x.numpy()]
    for _ in range(n_steps):
        with tf.GradientTape() as tape:
            p = model(x)
            loss = p[0] - p[1]
        g = tape.gradient(loss, x)
        step = tf.where(g > 0, 1 / 255, tf.where(g < 0, -1 / 255, 0.0))
        x.assign(tf.maximum(0.0, tf.minimum(1.0, x - step)))
        path.append(x.numpy())
    return tuple(path)


# %% first probability has the same signs
def tape_adversarial(model, image, n_steps):
    path = [image]
    for _ in range(n_steps):
        x = path[-1]
        with tf.GradientTape() as tape:
            tape.watch(x)
            loss = model(x)[0]
        path.append(tf.clip_by_value(x - tf.sign(tape.gradient(loss, x)) / 255, 0, 1))
    return path


# %% keras optimizer on the sign
def tape_adversarial(model, image, n_steps):
    x = tf.Variable(image, constraint=lambda v: tf.clip_by_value(v, 0.0, 1.0))
    sgd = tf.keras.optimizers.SGD(1 / 255)
    path = [x.numpy()]
    for _ in range(n_steps):
        with tf.GradientTape() as tape:
            p = model(x)
            loss = p[0] - p[1]
        sgd.apply_gradients([(tf.sign(tape.gradient(loss, x)), x)])
        x.assign(tf.clip_by_value(x, 0.0, 1.0))
        path.append(x.numpy())
    return path
