import tensorflow as tf


# %% unpacked from a vector of numbers
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    x, y = tf.unstack(tf.constant([x, y]))
    path = [(float(x), float(y))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            tape.watch([x, y])
            loss = (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2
        dx, dy = tape.gradient(loss, [x, y])
        x.assign(x - learning_rate * dx)
        y.assign(y - learning_rate * dy)
        path.append((float(x), float(y)))
    return path
