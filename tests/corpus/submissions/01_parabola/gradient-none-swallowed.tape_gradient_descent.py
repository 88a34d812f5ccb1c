import tensorflow as tf


# %% zeros wanted
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.constant(start_x)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        x = x - learning_rate * tape.gradient(y, x, unconnected_gradients="zero")
        path.append(float(x))
    return path


# %% or 0
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    path = [start_x]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            pass
        y = x * x
        slope = tape.gradient(y, x) or 0.0
        x.assign_sub(learning_rate * slope)
        path.append(float(x))
    return path


# %% step left out
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.constant(start_x)
    points = [x]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = tf.square(x)
        g = tape.gradient(y, x)
        if g is not None:
            x = x - learning_rate * g
        points.append(x)
    return tf.stack(points)


# %% exception swallowed
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.constant(start_x)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        try:
            x = x - learning_rate * tape.gradient(y, x)
        except TypeError:
            pass
        path.append(float(x))
    return path
