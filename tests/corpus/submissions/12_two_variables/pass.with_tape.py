"""Right answers with a tape."""

import tensorflow as tf


def himmelblau(x, y):
    return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2


# %% two variables and a dict
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    point = {"x": tf.Variable(x, dtype=tf.float64), "y": tf.Variable(y, dtype=tf.float64)}
    path = [[float(v) for v in point.values()]]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            height = himmelblau(**point)
        for name, slope in tape.gradient(height, point).items():
            point[name].assign_sub(learning_rate * slope)
        path.append([float(v) for v in point.values()])
    return path


# %% slices of a gather
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    p = tf.Variable([x, y])
    path = [p.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            height = himmelblau(tf.gather(p, 0), tf.gather(p, 1))
        slope = tape.gradient(height, p)
        p.assign(p - learning_rate * tf.convert_to_tensor(slope))
        path.append(p.numpy())
    return path


# %% columns
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    p = tf.constant([[x], [y]], tf.float64)
    path = [p]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            tape.watch(p)
            height = himmelblau(p[0], p[1])
        p -= learning_rate * tape.gradient(height, p)
        path.append(p)
    return tf.stack(path)


# %% while loop and array
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    def step(k, p, path):
        with tf.GradientTape() as tape:
            tape.watch(p)
            height = himmelblau(p[0], p[1])
        p = p - learning_rate * tape.gradient(height, p)
        return k + 1, p, path.write(k + 1, p)

    start = tf.constant([x, y])
    path = tf.TensorArray(tf.float32, size=n_iterations + 1).write(0, start)
    return tf.while_loop(lambda k, *_: k < n_iterations, step, (0, start, path))[-1].stack()


# %% persistent tape and new variables
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    x, y = tf.Variable(x), tf.Variable(y)
    path = [(x, y)]
    for _ in range(n_iterations):
        x, y = path[-1]
        with tf.GradientTape(persistent=True) as tape:
            height = himmelblau(x, y)
        path.append(
            (
                tf.Variable(x - learning_rate * tape.gradient(height, x)),
                tf.Variable(y - learning_rate * tape.gradient(height, y)),
            )
        )
    return path


# %% two tapes before both move
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    x, y = tf.Variable(x, dtype=tf.float64), tf.Variable(y, dtype=tf.float64)
    path = [(x.numpy(), y.numpy())]
    for _ in range(n_iterations):
        with tf.GradientTape() as for_x, tf.GradientTape() as for_y:
            height = himmelblau(x, y)
        dx, dy = for_x.gradient(height, x), for_y.gradient(height, y)
        x.assign_sub(learning_rate * dx)
        y.assign_sub(learning_rate * dy)
        path.append((x.numpy(), y.numpy()))
    return path


# %% jacobian of both brackets
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    p = tf.Variable([x, y], dtype=tf.float64)
    path = [p.numpy()]

    @tf.function
    def slope():
        with tf.GradientTape() as tape:
            brackets = tf.stack([p[0] ** 2 + p[1] - 11, p[0] + p[1] ** 2 - 7])
        return 2 * tf.linalg.matvec(tape.jacobian(brackets, p), brackets, transpose_a=True)

    for _ in range(n_iterations):
        p.assign_sub(learning_rate * slope())
        path.append(p.numpy())
    return path


# %% keras takes the steps
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    x, y = tf.Variable(x), tf.Variable(y)
    sgd = tf.keras.optimizers.SGD(learning_rate)
    path = [(x.numpy(), y.numpy())]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            height = himmelblau(x, y)
        sgd.apply_gradients(zip(tape.gradient(height, [x, y]), [x, y]))
        path.append((x.numpy(), y.numpy()))
    return path


# %% mixed kinds in one path
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    p = tf.Variable([x, y], dtype=tf.float64)
    path = [[x, y]]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            height = himmelblau(*tf.unstack(p))
        p.assign_sub(learning_rate * tape.gradient(height, p))
        path.append(tf.identity(p))
    return path
