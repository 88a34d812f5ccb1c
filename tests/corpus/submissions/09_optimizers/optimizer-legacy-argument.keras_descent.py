import tensorflow as tf


# %% dict of classes, all with lr
CLASSES = {
    "sgd": tf.keras.optimizers.SGD,
    "rmsprop": tf.keras.optimizers.RMSprop,
    "adagrad": tf.keras.optimizers.Adagrad,
    "adadelta": tf.keras.optimizers.Adadelta,
    "adam": tf.keras.optimizers.Adam,
}


def keras_descent(name, loss, start, learning_rate, n_iterations):
    opt = CLASSES[name](lr=learning_rate)
    w = tf.Variable(start)
    path = [w.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            value = loss(w)
        opt.apply_gradients([(tape.gradient(value, w), w)])
        path.append(w.numpy())
    return path
