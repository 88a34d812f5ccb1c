"""Right answers with nested tapes, and with any way over the array."""

import tensorflow as tf


# %% two tapes in one with statement
def tape_first_and_second(x, b):
    x, b = tf.Variable(x), tf.Variable(b)
    with tf.GradientTape() as outer, tf.GradientTape() as inner:
        z = x**2 + b**2
        first = inner.gradient(z, x)
    return first, outer.gradient(first, x)


def tape_third(x):
    x = tf.Variable(x, dtype=tf.float64)
    with tf.GradientTape() as t3, tf.GradientTape() as t2, tf.GradientTape() as t1:
        g = x**4 - 3 * x**2 + x
        first = t1.gradient(g, x)
        second = t2.gradient(first, x)
    return t3.gradient(second, x)


# %% jacobian of a gradient
def tape_first_and_second(x, b):
    x, b = tf.Variable([x]), tf.Variable([b])
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            z = tf.reduce_sum(x**2 + b**2)
        first = inner.gradient(z, x)
    return first, outer.jacobian(first, x)


def tape_third(x):
    x = tf.Variable([x])
    with tf.GradientTape() as t3:
        with tf.GradientTape() as t2:
            with tf.GradientTape() as t1:
                g = x**4 - 3 * x**2 + x
            first = t1.gradient(g, x)
        second = t2.jacobian(first, x)
    return t3.jacobian(second, x)


# %% gradient of the whole point and its hessian
def tape_first_and_second(x, b):
    p = tf.Variable([x, b])
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            z = tf.reduce_sum(p**2)
        slopes = inner.gradient(z, p)
    hessian = outer.jacobian(slopes, p)
    return slopes[0], hessian[0, 0]


# %% persistent on both levels
def tape_first_and_second(x, b):
    x = tf.Variable(x)
    with tf.GradientTape(persistent=True) as outer:
        with tf.GradientTape(persistent=True) as inner:
            z = x**2 + b**2
        first = inner.gradient(z, x)
    second = outer.gradient(first, x)
    del inner, outer
    return [float(first), float(second)]


def tape_second_of_array(xs):
    xs = tf.Variable(xs)
    with tf.GradientTape(persistent=True) as tape:
        with tf.GradientTape() as inner:
            y = tf.square(xs)
        first = inner.gradient(y, xs)
    return first, tape.gradient(first, xs)


# %% asked twice of one outer tape
def tape_first_and_second(x, b):
    x = tf.Variable(x)
    with tf.GradientTape(persistent=True) as outer:
        with tf.GradientTape() as inner:
            z = x**2 + b**2
        slope = inner.gradient(z, x)
    return outer.gradient(z, x), outer.gradient(slope, x)


# %% function around both tapes
@tf.function
def orders(x, b):
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            z = x**2 + b**2
        first = inner.gradient(z, x)
    return first, outer.gradient(first, x)


def tape_first_and_second(x, b):
    return orders(tf.constant(x), tf.constant(b))


# %% recursion over tapes
def derivative(function, x, order):
    if order == 0:
        return function(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = derivative(function, x, order - 1)
    return tape.gradient(y, x)


def tape_third(x):
    return derivative(lambda x: x**4 - 3 * x**2 + x, tf.constant(x, tf.float64), 3)


def tape_second_of_array(xs):
    xs = tf.constant(xs)
    return [derivative(tf.square, xs, 1), derivative(tf.square, xs, 2)]


# %% zeros where a tape has no way
def tape_second_of_array(xs):
    xs = tf.Variable(xs)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            y = tf.square(xs)
        first = inner.gradient(y, xs, unconnected_gradients="zero")
    return first, outer.gradient(first, xs, unconnected_gradients="zero")


# %% columns
def tape_second_of_array(xs):
    xs = tf.Variable(tf.reshape(xs, (-1, 1)))
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            y = xs**2
        first = inner.gradient(y, xs)
    return first, outer.gradient(first, xs)


# %% rows of a batch jacobian
def tape_second_of_array(xs):
    xs = tf.constant(xs)[:, tf.newaxis]
    with tf.GradientTape() as outer:
        outer.watch(xs)
        with tf.GradientTape() as inner:
            inner.watch(xs)
            y = tf.square(xs)
        first = inner.batch_jacobian(y, xs)[:, :, 0]
    second = outer.batch_jacobian(first, xs)
    return first, second


# %% accumulator outside and inside
def tape_second_of_array(xs):
    xs = tf.constant(xs)
    with tf.GradientTape() as tape:
        tape.watch(xs)
        with tf.autodiff.ForwardAccumulator(xs, tf.ones_like(xs)) as forward:
            y = xs * xs
        first = forward.jvp(y)
    return first, tape.gradient(first, xs)


# %% map over the points
def tape_second_of_array(xs):
    def both(x):
        with tf.GradientTape() as outer:
            outer.watch(x)
            with tf.GradientTape() as inner:
                inner.watch(x)
                y = x * x
            first = inner.gradient(y, x)
        return first, outer.gradient(first, x)

    return tf.map_fn(both, tf.constant(xs), fn_output_signature=(tf.float64, tf.float64))


# %% two rows of one array
import numpy as np


def tape_second_of_array(xs):
    xs = tf.Variable(xs, dtype=tf.float32)
    with tf.GradientTape() as outer, tf.GradientTape() as inner:
        y = xs**2
        first = inner.gradient(y, xs)
    return np.vstack([first, outer.gradient(first, xs)])


# %% dict of sources
def tape_first_and_second(x, b):
    point = {"x": tf.Variable(x), "b": tf.Variable(b)}
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            z = point["x"] ** 2 + point["b"] ** 2
        slopes = inner.gradient(z, point)
    return slopes["x"], outer.gradient(slopes["x"], point["x"])


# %% all sources at once
def tape_first_and_second(x, b):
    x, b = tf.Variable(x), tf.Variable(b)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            z = x**2 + b**2
        dx, db = inner.gradient(z, [x, b])
    d2x, _ = outer.gradient(dx, [x, b])
    return dx, d2x
