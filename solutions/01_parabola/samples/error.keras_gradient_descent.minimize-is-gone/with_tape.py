import tensorflow as tf


def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    opt = tf.keras.optimizers.SGD(learning_rate)
    path = [float(x)]
    for _ in range(n_iterations):
        opt.minimize(lambda: x**2, var_list=[x])
        path.append(float(x))
    return path
