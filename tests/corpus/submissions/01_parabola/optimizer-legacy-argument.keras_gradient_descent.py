import tensorflow as tf


# %% lr
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    optimizer = tf.keras.optimizers.SGD(lr=learning_rate)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        optimizer.apply_gradients([(tape.gradient(y, x), x)])
        path.append(float(x))
    return path


# %% TensorFlow 1
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    optimizer = tf.train.GradientDescentOptimizer(learning_rate)
    x = tf.Variable(start_x)
    path = [x.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        optimizer.apply_gradients(zip([tape.gradient(y, x)], [x]))
        path.append(x.numpy())
    return path


# %% legacy
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    optimizer = tf.keras.optimizers.legacy.SGD(learning_rate=learning_rate)
    path = [float(x)]
    while len(path) <= n_iterations:
        with tf.GradientTape() as tape:
            y = tf.square(x)
        optimizer.apply_gradients([(tape.gradient(y, x), x)])
        path.append(float(x))
    return path


# %% rate set afterwards
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    opt = tf.keras.optimizers.SGD()
    opt.lr.assign(learning_rate)
    x = tf.Variable(start_x)
    path = [float(x)]
    for _ in range(n_iterations):
        opt.apply_gradients([(2 * x, x)])
        path.append(float(x))
    return path
