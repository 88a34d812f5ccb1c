# %% the class is called without its rate
import tensorflow as tf

KINDS = {
    "sgd": tf.keras.optimizers.SGD,
    "rmsprop": tf.keras.optimizers.RMSprop,
    "adagrad": tf.keras.optimizers.Adagrad,
    "adadelta": tf.keras.optimizers.Adadelta,
    "adam": tf.keras.optimizers.Adam,
}


def keras_descent(name, loss, start, learning_rate, n_iterations):
    point, rule = tf.Variable(start, dtype=tf.float64), KINDS[name]()
    path = [point.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            height = loss(point)
        rule.apply([tape.gradient(height, point)], [point])
        path.append(point.numpy())
    return path
