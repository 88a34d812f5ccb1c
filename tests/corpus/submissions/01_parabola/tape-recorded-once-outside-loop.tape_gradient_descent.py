import tensorflow as tf


# %% persistent before the loop
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    with tf.GradientTape(persistent=True) as tape:
        y = x**2
    path = [float(x)]
    for _ in range(n_iterations):
        x.assign_sub(learning_rate * tape.gradient(y, x))
        path.append(float(x))
    return path


# %% constants and subtraction
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x0 = tf.constant(start_x)
    with tf.GradientTape(persistent=True) as t:
        t.watch(x0)
        f = tf.square(x0)
    x, points = x0, [x0]
    while len(points) < n_iterations + 1:
        x = tf.subtract(x, learning_rate * t.gradient(f, x0))
        points.append(x)
    return tf.stack(points)
