import tensorflow as tf


# %% result kept to itself
def loss(x, y):
    first = (x**2 + y - 11) ** 2
    second = (x + y**2 - 7) ** 2
    total = first + second


def tape_gradient_descent(x, y, learning_rate, n_iterations):
    x, y = tf.Variable(x), tf.Variable(y)
    path = [(float(x), float(y))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            value = loss(x, y)
        dx, dy = tape.gradient(value, [x, y])
        x.assign_sub(learning_rate * dx)
        y.assign_sub(learning_rate * dy)
        path.append((float(x), float(y)))
    return path


# %% appends the loss to a list
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    p = tf.Variable([x, y])
    losses, path = [], [p.numpy().tolist()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = losses.append((p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2)
        p.assign(p - learning_rate * tape.gradient(loss, p))
        path.append(p.numpy().tolist())
    return path
