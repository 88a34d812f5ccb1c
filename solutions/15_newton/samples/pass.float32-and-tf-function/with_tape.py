import tensorflow as tf


@tf.function
def derivatives(point):
    with tf.GradientTape() as outer:
        outer.watch(point)
        with tf.GradientTape() as inner:
            inner.watch(point)
            z = (1 - point[0]) ** 2 + 100 * (point[1] - point[0] ** 2) ** 2
        slopes = inner.gradient(z, point)
    return slopes, outer.jacobian(slopes, point)


def tape_hessian(x, y):
    return derivatives(tf.constant([x, y]))[1].numpy().tolist()


def tape_newton(x, y, n_iterations):
    point = tf.constant([[x], [y]])
    path = [point[:, 0]]
    for _ in range(n_iterations):
        slopes, rows = derivatives(point[:, 0])
        point = point - tf.linalg.solve(rows, slopes[:, None])
        path.append(point[:, 0])
    return path


def tape_hessian_vector_product(x, y, v):
    point = tf.Variable([x, y])
    v = tf.cast(v, tf.float32)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            z = (1 - point[0]) ** 2 + 100 * (point[1] - point[0] ** 2) ** 2
        slopes = inner.gradient(z, point)
    return outer.gradient(slopes, point, output_gradients=v)
