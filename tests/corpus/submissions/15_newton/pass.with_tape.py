"""Right answers with tapes."""

import tensorflow as tf


def rosenbrock(x, y):
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


# %% two tapes in one with statement
def tape_hessian(x, y):
    p = tf.Variable([x, y], dtype=tf.float64)
    with tf.GradientTape() as outer, tf.GradientTape() as inner:
        height = rosenbrock(p[0], p[1])
        slopes = inner.gradient(height, p)
    return outer.jacobian(slopes, p)


def tape_hessian_vector_product(x, y, v):
    p = tf.Variable([x, y], dtype=tf.float64)
    with tf.GradientTape() as outer, tf.GradientTape() as inner:
        height = rosenbrock(p[0], p[1])
        along = tf.tensordot(inner.gradient(height, p), v, 1)
    return outer.gradient(along, p)


# %% one persistent tape for both orders
def tape_hessian(x, y):
    x, y = tf.Variable(x, dtype=tf.float64), tf.Variable(y, dtype=tf.float64)
    with tf.GradientTape(persistent=True) as tape:
        height = rosenbrock(x, y)
        dx, dy = tape.gradient(height, [x, y])
    return [tape.gradient(dx, [x, y]), tape.gradient(dy, [x, y])]


def tape_newton(x, y, n_iterations):
    x, y = tf.Variable(x, dtype=tf.float64), tf.Variable(y, dtype=tf.float64)
    path = [(float(x), float(y))]
    for _ in range(n_iterations):
        with tf.GradientTape(persistent=True) as tape:
            height = rosenbrock(x, y)
            g = tape.gradient(height, [x, y])
        H = tf.stack([tf.stack(tape.gradient(part, [x, y])) for part in g])
        d = tf.linalg.solve(H, tf.reshape(tf.stack(g), (2, 1)))
        x.assign_sub(d[0, 0])
        y.assign_sub(d[1, 0])
        path.append((float(x), float(y)))
    return path


# %% accumulator around a tape
def tape_hessian_vector_product(x, y, v):
    p, v = tf.constant([x, y], tf.float64), tf.constant(v, tf.float64)
    with tf.autodiff.ForwardAccumulator(p, v) as forward:
        with tf.GradientTape() as tape:
            tape.watch(p)
            height = rosenbrock(p[0], p[1])
        slopes = tape.gradient(height, p)
    return forward.jvp(slopes)


def tape_hessian(x, y):
    columns = [tape_hessian_vector_product(x, y, axis) for axis in ([1.0, 0.0], [0.0, 1.0])]
    return tf.stack(columns, axis=1)


# %% tape around an accumulator
def tape_hessian_vector_product(x, y, v):
    p, v = tf.constant([x, y], tf.float64), tf.convert_to_tensor(v, tf.float64)
    with tf.GradientTape() as tape:
        tape.watch(p)
        with tf.autodiff.ForwardAccumulator(p, v) as forward:
            height = rosenbrock(p[0], p[1])
        along = forward.jvp(height)
    return tape.gradient(along, p)


# %% output gradients for the vector
def tape_hessian_vector_product(x, y, v):
    p = tf.Variable([x, y], dtype=tf.float64)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            height = rosenbrock(p[0], p[1])
        slopes = inner.gradient(height, p)
    return outer.gradient(slopes, p, output_gradients=tf.constant(v))


# %% hessians of tensorflow beside a tape
@tf.function
def curvature(p):
    return tf.hessians(rosenbrock(p[0], p[1]), p)[0]


def tape_newton(x, y, n_iterations):
    p = tf.Variable([x, y], dtype=tf.float64)
    path = [p.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            height = rosenbrock(p[0], p[1])
        g = tape.gradient(height, p)
        H = curvature(tf.convert_to_tensor(p))
        p.assign_sub(tf.linalg.matvec(tf.linalg.inv(H), g))
        path.append(p.numpy())
    return path


# %% zeros where nothing is connected
def tape_hessian(x, y):
    x, y = tf.Variable(x), tf.Variable(y)
    with tf.GradientTape(persistent=True) as outer:
        with tf.GradientTape() as inner:
            height = rosenbrock(x, y)
        slopes = inner.gradient(height, [x, y])
    return [[outer.gradient(s, v, unconnected_gradients="zero") for v in (x, y)] for s in slopes]


# %% columns and a whole loop
def tape_newton(x, y, n_iterations):
    @tf.function
    def walk(p):
        path = tf.TensorArray(tf.float64, size=n_iterations + 1)
        path = path.write(0, p)
        for k in tf.range(n_iterations):
            with tf.GradientTape() as outer:
                outer.watch(p)
                with tf.GradientTape() as inner:
                    inner.watch(p)
                    height = rosenbrock(p[0, 0], p[1, 0])
                g = inner.gradient(height, p)
            H = tf.reshape(outer.jacobian(g, p), (2, 2))
            p = p - tf.linalg.solve(H, g)
            path = path.write(k + 1, p)
        return path.stack()

    return walk(tf.constant([[x], [y]], tf.float64))


# %% solved by numpy
import numpy as np


def tape_newton(x, y, n_iterations):
    point = np.array([x, y])
    path = [point]
    for _ in range(n_iterations):
        p = tf.Variable(point)
        with tf.GradientTape() as outer:
            with tf.GradientTape() as inner:
                height = rosenbrock(p[0], p[1])
            g = inner.gradient(height, p)
        H = outer.jacobian(g, p)
        point = point - np.linalg.lstsq(H.numpy(), g.numpy(), rcond=None)[0]
        path.append(point)
    return np.vstack(path)


# %% slices of a gather
def tape_hessian(x, y):
    p = tf.Variable([x, y], dtype=tf.float64)
    rows = []
    for i in range(2):
        with tf.GradientTape() as outer:
            with tf.GradientTape() as inner:
                height = rosenbrock(tf.gather(p, 0), tf.gather(p, 1))
            slope = tf.convert_to_tensor(inner.gradient(height, p))[i]
        rows.append(outer.gradient(slope, p))
    return rows


# %% curvature by hand and slopes from a tape
def tape_newton(x, y, n_iterations):
    p = tf.Variable([x, y], dtype=tf.float64)
    path = [tf.identity(p)]
    for _ in range(n_iterations):
        with tf.GradientTape(persistent=True) as outer:
            with tf.GradientTape() as inner:
                height = rosenbrock(p[0], p[1])
            gx, gy = tf.unstack(inner.gradient(height, p))
        (a, b), (c, d) = (tf.unstack(outer.gradient(g, p)) for g in (gx, gy))
        determinant = a * d - b * c
        p.assign_sub(tf.stack([d * gx - b * gy, a * gy - c * gx]) / determinant)
        path.append(tf.identity(p))
    return path
