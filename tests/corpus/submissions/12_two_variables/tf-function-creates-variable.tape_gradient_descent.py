import tensorflow as tf


# %% step that makes its variable
@tf.function
def step(point, rate):
    p = tf.Variable(point)
    with tf.GradientTape() as tape:
        loss = (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2
    p.assign_sub(rate * tape.gradient(loss, p))
    return p.read_value()


def tape_gradient_descent(x, y, learning_rate, n_iterations):
    path = [tf.constant([x, y])]
    for _ in range(n_iterations):
        path.append(step(path[-1], learning_rate))
    return tf.stack(path)
