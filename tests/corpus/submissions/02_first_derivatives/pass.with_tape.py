"""Right answers with a tape."""

import tensorflow as tf


# %% columns and matrices
def tape_dy_dx(x):
    x = tf.Variable([[x]], dtype=tf.float64)
    with tf.GradientTape() as tape:
        y = x**2 + 10
    return tape.gradient(y, x)


def tape_partials(x, b):
    x, b = tf.Variable([[x]]), tf.Variable([[b]])
    with tf.GradientTape(persistent=True) as tape:
        z = tf.matmul(x, x) + tf.matmul(b, b)
    return tape.gradient(z, x), tape.gradient(z, b)


def tape_partials_list(x, b):
    x, b = tf.Variable([[x]]), tf.Variable([b])
    with tf.GradientTape() as tape:
        z = tf.reduce_sum(x**2) + tf.reduce_sum(b**2)
    return tape.gradient(z, [x, b])


# %% slices that are no tensors
def tape_dy_dx(x):
    x = tf.Variable([x])
    with tf.GradientTape() as tape:
        y = tf.gather(x, 0) ** 2 + 10
    return tape.gradient(y, x)


def tape_partials_list(x, b):
    x, b = tf.Variable([x]), tf.Variable([b])
    with tf.GradientTape() as tape:
        z = tf.gather(x, [0]) ** 2 + tf.gather(b, [0]) ** 2
    return tape.gradient(z, [x, b])


# %% nested sources in a dict
def tape_partials_list(x, b):
    sources = [{"x": tf.Variable(x), "b": tf.Variable(b)}]
    with tf.GradientTape() as tape:
        z = sources[0]["x"] ** 2 + sources[0]["b"] ** 2
    (found,) = tape.gradient(z, sources)
    return found["x"], found["b"]


# %% jacobian of the list
def tape_dy_dx(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = x * x + 10
    return tape.jacobian(y, x)


def tape_partials(x, b):
    x, b = tf.Variable(x), tf.Variable(b)
    with tf.GradientTape(persistent=True) as tape:
        z = x**2 + b**2
    return [tape.jacobian(z, x), tape.jacobian(z, b)]


def tape_partials_list(x, b):
    x, b = tf.Variable(x), tf.Variable(b)
    with tf.GradientTape() as tape:
        z = x**2 + b**2
    return tape.jacobian(z, [x, b])


# %% zeros for what is not connected
def tape_partials(x, b):
    x, b, c = (tf.Variable(v) for v in (x, b, 1.0))
    with tf.GradientTape(persistent=True) as tape:
        z = x**2 + b**2
    rest = tape.gradient(z, c, unconnected_gradients="zero")
    return tape.gradient(z, x) + rest, tape.gradient(z, b) + rest


def tape_partials_list(x, b):
    x, b = tf.Variable(x), tf.Variable(b)
    with tf.GradientTape() as tape:
        z = x**2 + b**2
    return tape.gradient(z, [x, b], unconnected_gradients="zero")


# %% numpy and python numbers in the block
import numpy as np


def tape_dy_dx(x):
    x = tf.Variable(x, dtype=tf.float64)
    with tf.GradientTape() as tape:
        y = np.float64(1.0) * x**2 + np.array(10.0)
    return tape.gradient(y, x)


def tape_partials_list(x, b):
    point = tf.Variable(x, dtype=tf.float64), tf.Variable(b, dtype=tf.float64)
    with tf.GradientTape() as tape:
        z = tf.reduce_sum(np.array([1.0, 1.0]) * tf.stack(point) ** 2)
    return tape.gradient(z, point)


# %% accumulator inside a tape
def tape_dy_dx(x):
    x = tf.constant(x, tf.float64)
    with tf.GradientTape() as tape:
        tape.watch(x)
        with tf.autodiff.ForwardAccumulator(x, tf.ones_like(x)) as forward:
            y = x**3 / 3 + 10 * x
        slope = forward.jvp(y)  # x² + 10
    return tape.gradient(slope, x)


# %% function of the variables
@tf.function
def both(x, b):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch([x, b])
        z = x**2 + b**2
    return tape.gradient(z, x), tape.gradient(z, b)


def tape_partials(x, b):
    return both(tf.constant(x), tf.constant(b))


# %% list in a function made anew
def tape_partials_list(x, b):
    @tf.function
    def slopes(x, b):
        with tf.GradientTape() as tape:
            tape.watch([x, b])
            z = x**2 + b**2
        return tape.gradient(z, [x, b])

    return slopes(tf.constant(x), tf.constant(b))


# %% asked inside the block
def tape_dy_dx(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = x**2 + 10
        return tape.gradient(y, x)


def tape_partials(x, b):
    point = {"x": tf.Variable(x), "b": tf.Variable(b)}
    with tf.GradientTape(persistent=True) as tape:
        z = sum(v**2 for v in point.values())
        slopes = {name: tape.gradient(z, v) for name, v in point.items()}
    del tape
    return slopes.values()


def tape_partials_list(x, b):
    x, b = tf.Variable(x), tf.Variable(b)
    with tf.GradientTape() as tape:
        z = x**2 + b**2
        slopes = tape.gradient(z, [x, b])
    return slopes


# %% unwatched in a tuple
def tape_unwatched(x, b):
    sources = tf.constant(x), tf.constant(b)
    with tf.GradientTape() as tape:
        z = sources[0] ** 2 + sources[1] ** 2
    return tape.gradient(z, sources)


# %% unwatched though accessed variables are off
def tape_unwatched(x, b):
    x, b = tf.convert_to_tensor(x), tf.convert_to_tensor(b)
    with tf.GradientTape(watch_accessed_variables=False) as tape:
        z = tf.add_n([x * x, b * b])
    return list(tape.gradient(z, [x, b]))


# %% named tuple of sources
from collections import namedtuple

Point = namedtuple("Point", "x b")


def tape_partials_list(x, b):
    point = Point(tf.Variable(x), tf.Variable(b))
    with tf.GradientTape() as tape:
        z = point.x**2 + point.b**2
    return tape.gradient(z, list(point))


# %% named tuple as sources
from collections import namedtuple

Point = namedtuple("Point", "x b")


def tape_partials_list(x, b):
    point = Point(tf.Variable(x), tf.Variable(b))
    with tf.GradientTape() as tape:
        z = point.x**2 + point.b**2
    return tape.gradient(z, point)


# %% unwatched in a function of the tape's own
@tf.function
def asked(x, b):
    with tf.GradientTape() as tape:
        z = x**2 + b**2
    return tape.gradient(z, [x, b])


def tape_unwatched(x, b):
    return asked(tf.constant(x), tf.constant(b))


print(tape_unwatched(20.0, 10.0))


# %% unwatched variables that are not trainable
def tape_unwatched(x, b):
    x, b = tf.Variable(x, trainable=False), tf.Variable(b, trainable=False)
    with tf.GradientTape() as tape:
        z = x**2 + b**2
    return tape.gradient(z, [x, b])


# %% unwatched and asked one by one, remembered
from functools import cache


@cache
def tape_unwatched(x, b):
    x, b = tf.constant(x), tf.constant(b)
    with tf.GradientTape(persistent=True) as tape:
        z = x**2 + b**2
    return [tape.gradient(z, one) for one in (x, b)]


print(tape_unwatched(20.0, 10.0))


# %% unwatched in a dict, and printed too
def tape_unwatched(x, b):
    point = {"x": tf.constant(x), "b": tf.constant(b)}
    with tf.GradientTape() as tape:
        z = tf.add_n([v * v for v in point.values()])
        answer = tape.gradient(z, point)
    print(answer)
    return list(answer.values())
