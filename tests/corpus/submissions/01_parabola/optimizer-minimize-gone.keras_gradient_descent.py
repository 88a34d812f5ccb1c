import tensorflow as tf


# %% lambda and list
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    optimizer = tf.keras.optimizers.SGD(learning_rate=learning_rate)
    path = [float(x)]
    for _ in range(n_iterations):
        optimizer.minimize(lambda: x**2, [x])
        path.append(float(x))
    return path


# %% with a tape
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    sgd = tf.optimizers.SGD(learning_rate)
    points = [x.numpy()]
    while len(points) <= n_iterations:
        with tf.GradientTape() as tape:
            y = x * x
        sgd.minimize(y, var_list=[x], tape=tape)
        points.append(x.numpy())
    return points
