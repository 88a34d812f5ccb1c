import tensorflow as tf


# %% vector first
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    p = tf.Variable([x, y])
    path = [p.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2
        slopes = tape.gradient(p, loss)
        p.assign_sub(learning_rate * slopes)
        path.append(p.numpy())
    return path
