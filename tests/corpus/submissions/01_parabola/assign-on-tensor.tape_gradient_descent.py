import tensorflow as tf


# %% constant
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.constant(start_x)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = x**2
        x.assign_sub(learning_rate * tape.gradient(y, x))
        path.append(float(x))
    return path
