import tensorflow as tf


# %% the variable in a list
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    path = [x]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        x.assign_sub(learning_rate * tape.gradient(y, x))
        path.append(x)
    return path


# %% made numbers at the end
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x, dtype=tf.float64)
    history = [x]
    while len(history) <= n_iterations:
        with tf.GradientTape() as tape:
            y = x * x
        x.assign(x - learning_rate * tape.gradient(y, x))
        history.append(x)
    return [float(point) for point in history]
