import tensorflow as tf

CLASSES = {
    "sgd": tf.keras.optimizers.SGD,
    "rmsprop": tf.keras.optimizers.RMSprop,
    "adagrad": tf.keras.optimizers.Adagrad,
    "adadelta": tf.keras.optimizers.Adadelta,
    "adam": tf.keras.optimizers.Adam,
}


def keras_descent(name, loss, start, learning_rate, n_iterations):
    w = tf.Variable(start, dtype=tf.float64)
    optimizer = CLASSES[name](learning_rate)
    path = tf.TensorArray(tf.float64, n_iterations + 1).write(0, w)
    for step in range(n_iterations):
        with tf.GradientTape() as tape:
            height = loss(w)
        optimizer.apply([tape.gradient(height, w)], [w])
        path = path.write(step + 1, w)
    return path.stack()
