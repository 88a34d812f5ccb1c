import tensorflow as tf


def height(x, y):
    return tf.square(1 - x) + 100 * tf.square(y - tf.square(x))


def slopes_and_rows(x, y):
    x, y = tf.constant(x, tf.float64), tf.constant(y, tf.float64)
    with tf.GradientTape(persistent=True) as outer:
        outer.watch([x, y])
        with tf.GradientTape() as inner:
            inner.watch([x, y])
            z = height(x, y)
        d_x, d_y = inner.gradient(z, [x, y])
    return [d_x, d_y], [outer.gradient(d_x, [x, y]), outer.gradient(d_y, [x, y])]


def tape_hessian(x, y):
    _, rows = slopes_and_rows(x, y)
    return tf.stack([tf.stack(row) for row in rows])


def tape_newton(x, y, n_iterations):
    point = tf.constant([x, y], tf.float64)
    path = [point]
    for _ in range(n_iterations):
        slopes, rows = slopes_and_rows(point[0], point[1])
        point = point - tf.linalg.matvec(tf.linalg.inv(tf.stack(rows)), tf.stack(slopes))
        path.append(point)
    return tf.stack(path)


def tape_hessian_vector_product(x, y, v):
    point = tf.Variable([x, y], dtype=tf.float64)
    with tf.autodiff.ForwardAccumulator(point, tf.constant(v, tf.float64)) as forward:
        with tf.GradientTape() as tape:
            z = height(point[0], point[1])
        slopes = tape.gradient(z, point)
    return forward.jvp(slopes)
