import tensorflow as tf


def made():
    model = tf.keras.Sequential()
    model.add(tf.keras.Input((1,)))
    model.add(tf.keras.layers.Dense(10, activation="relu"))
    model.add(tf.keras.layers.Dense(1))
    model.compile(loss="mse", optimizer="sgd")
    return model


# %% by position
def keras_network(x, y, epochs):
    batch_size, epochs = 32, 10
    return made().fit(x, y, batch_size, epochs, 0).history["loss"]
