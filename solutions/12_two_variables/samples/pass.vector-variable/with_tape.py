import tensorflow as tf


def himmelblau(p):
    return (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2


def tape_gradient_descent(x, y, learning_rate, n_iterations):
    p = tf.Variable([x, y], dtype=tf.float64)
    path = [p.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            height = himmelblau(p)
        p.assign_sub(learning_rate * tape.gradient(height, p))
        path.append(p.numpy())
    return path
