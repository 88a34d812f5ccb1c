"""Right fits. Few: each trains models."""

import tensorflow as tf


# %% columns as they come
def keras_linear(x_train, y_train, epochs, verbose=0):
    layer = tf.keras.layers.Dense(units=1, input_shape=(1,))
    model = tf.keras.Sequential([layer])
    model.compile(loss="mean_squared_error", optimizer="sgd")
    model.fit(x_train, y_train, epochs=epochs, verbose=verbose)
    return layer.get_weights()


def keras_network(x, y, epochs):
    model = tf.keras.models.Sequential()
    model.add(tf.keras.layers.Dense(10, activation="relu"))
    model.add(tf.keras.layers.Dense(1))
    model.compile("sgd", "mse", metrics=["mae"])
    history = model.fit(x, y, epochs=epochs, verbose=2)
    return tuple(history.history["loss"])


# %% float64 and seeds
tf.keras.utils.set_random_seed(4)
tf.keras.backend.set_floatx("float64")


def keras_linear(x_train, y_train, epochs):
    model = tf.keras.Sequential([tf.keras.Input(shape=(1,)), tf.keras.layers.Dense(1)])
    model.compile(optimizer=tf.keras.optimizers.SGD(), loss=tf.keras.losses.MeanSquaredError())
    model.fit(x_train, y_train, epochs=epochs, verbose=0)
    kernel, bias = model.layers[0].weights
    return kernel, bias


def keras_network(x, y, epochs):
    inputs = tf.keras.Input((1,))
    hidden = tf.keras.layers.Activation("relu")(tf.keras.layers.Dense(10)(inputs))
    model = tf.keras.Model(inputs, tf.keras.layers.Dense(1)(hidden))
    model.compile(optimizer="sgd", loss="mean_squared_error")
    return model.fit(x, y, epochs=epochs, verbose=0).history["loss"]


# %% losses collected by a callback
class Losses(tf.keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.seen = []

    def on_epoch_end(self, epoch, logs=None):
        self.seen.append(logs["loss"])


def keras_network(x, y, epochs):
    losses = Losses()
    model = tf.keras.Sequential([tf.keras.layers.Dense(10, "relu"), tf.keras.layers.Dense(1, "linear")])
    model.compile(optimizer="sgd", loss="mean_squared_error")
    model.fit(x, y, epochs=epochs, verbose=0, callbacks=[losses])
    return losses.seen
