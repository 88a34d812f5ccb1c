# %% minus one
import tensorflow as tf


def keras_network(x, y, epochs):
    model = tf.keras.Sequential()
    model.add(tf.keras.layers.Dense(10, activation="relu"))
    model.add(tf.keras.layers.Dense(1))
    model.compile(optimizer="sgd", loss="mse")
    losses = model.fit(x, y, epochs=epochs, verbose=0).history["loss"]
    return losses[-1]
