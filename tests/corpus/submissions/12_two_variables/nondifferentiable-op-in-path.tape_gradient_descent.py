import tensorflow as tf


# %% loss rounded for printing
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    p = tf.Variable([x, y])
    path = [p.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2
            loss = tf.round(loss * 100) / 100
            print("loss", loss.numpy())
        p.assign_sub(learning_rate * tape.gradient(loss, p))
        path.append(p.numpy())
    return path
