import tensorflow as tf


# %% unpacked by numpy
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    point = tf.Variable([x, y])
    path = [point.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            a, b = point.numpy()
            loss = tf.square(a**2 + b - 11) + tf.square(a + b**2 - 7)
        point.assign_sub(learning_rate * tape.gradient(loss, point))
        path.append(point.numpy())
    return path
