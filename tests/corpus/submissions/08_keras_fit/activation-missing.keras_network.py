# %% hidden layer without an activation
import tensorflow as tf


def keras_network(x, y, epochs):
    model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(10), tf.keras.layers.Dense(1)])
    model.compile(optimizer="sgd", loss="mean_squared_error")
    return model.fit(x, y, epochs=epochs, verbose=0).history["loss"]
